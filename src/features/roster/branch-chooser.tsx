import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { hasRoster } from '#core/organisation/kinds'
import { api } from '../../api/api'
import { useQuery } from '../../api/use-query'
import { useT } from '../../i18n/t'
import { useRefusalWords } from '../../i18n/use-refusal-words'
import { Button } from '../../ui/button/button'
import { Cell } from '../../ui/cell/cell'
import { CellList } from '../../ui/cell/cell-list'
import { Empty } from '../../ui/empty/empty'
import { TextField } from '../../ui/field/text-field'
import { Skeleton } from '../../ui/skeleton/skeleton'
import './roster.scss'

export interface ChosenBranch {
  _id: string
  name: string
}

interface BranchChooserProps {
  /** The branch that it cannot be. */
  except: string
  onChoose: (branch: ChosenBranch) => void
}

const PAUSE = 300

/** Any party organisation with a roster, found by a part of its name. */
export function BranchChooser({ except, onChoose }: BranchChooserProps) {
  const t = useT()
  const [typed, setTyped] = useState('')
  const text = useSettled(typed.trim())
  return (
    <>
      <TextField
        label={t('act.transferPick')}
        hint={t('act.transferPickHint')}
        kind="search"
        value={typed}
        onChange={setTyped}
      />
      {text !== '' && <Found text={text} except={except} onChoose={onChoose} />}
    </>
  )
}

/** What is typed, once it has not changed for a moment: not every stroke is a question. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

function Found({ text, except, onChoose }: BranchChooserProps & { text: string }) {
  const t = useT()
  const words = useRefusalWords()
  const found = useQuery(api.organisation.search, { text })
  if (!found.data) {
    if (!found.refusal) return <Skeleton kind="cells" rows={2} />
    const retry = <Button kind="secondary" size="small" text={t('ui.retry')} onTap={() => void found.refresh()} />
    return <Empty icon="warning" title={t('ui.failed')} text={words(found.refusal)} action={retry} />
  }
  const branches = found.data.units.filter(
    ({ unitId, partyKind }) => unitId !== except && hasRoster({ kind: 'party', partyKind: partyKind ?? undefined }),
  )
  if (branches.length === 0) return <View className="roster-quiet">{t('act.transferNone')}</View>
  return (
    <CellList label={t('act.transferPick')}>
      {branches.map(({ unitId, name, above }) => (
        <Cell key={unitId} title={name} note={above.join(' · ')} onTap={() => onChoose({ _id: unitId, name })} />
      ))}
    </CellList>
  )
}
