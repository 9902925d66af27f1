import { useState } from 'react'
import { unitId } from '#core/kernel/org-path'
import type { Post } from '../../../features/challenge-desk/types'
import type { PickedUnit } from '../../../features/organisation/unit-picker/unit'
import { UnitSheet } from '../../../features/organisation/unit-picker/unit-sheet'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { Option, OptionList } from '../../../ui/cell/option'
import { Sheet } from '../../../ui/sheet/sheet'

interface UnitChoiceProps {
  open: boolean
  onClose: () => void
  posts: readonly Post[]
  chosen: string
  onChoose: (unitId: string) => void
}

const anything = () => true

/** Another unit's board: one of several of one's own, or one further down. */
export function UnitChoice({ open, onClose, posts, chosen, onChoose }: UnitChoiceProps) {
  const t = useT()
  const [walking, setWalking] = useState(false)
  const [only] = posts
  const single = posts.length === 1 && only ? { unitId: unitId(only.path), name: only.name } : undefined
  const several = posts.length > 1
  const close = () => {
    setWalking(false)
    onClose()
  }
  const choose = (id: string) => {
    close()
    onChoose(id)
  }
  return (
    <>
      <Sheet
        open={open && several && !walking}
        onClose={close}
        title={t('desk.otherUnit')}
        action={<Button kind="secondary" icon="search" text={t('desk.furtherDown')} onTap={() => setWalking(true)} />}
      >
        <OptionList label={t('desk.otherUnit')}>
          {posts.map(({ path, name }) => (
            <Option key={path} title={name} on={unitId(path) === chosen} onTap={() => choose(unitId(path))} />
          ))}
        </OptionList>
      </Sheet>
      <UnitSheet
        open={open && (!several || walking)}
        onClose={close}
        title={t('desk.otherUnit')}
        pickable={anything}
        deeper
        {...(single && { start: single })}
        chosen={chosen}
        onPick={(unit: PickedUnit) => choose(unit.unitId)}
      />
    </>
  )
}
