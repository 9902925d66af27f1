import { useState } from 'react'
import { useT } from '../../../i18n/t'
import { TextField } from '../../../ui/field/text-field'
import { Sheet } from '../../../ui/sheet/sheet'
import { Found } from './found'
import { Level } from './level'
import { Top } from './top'
import { useSearch } from './use-search'

interface UnitSheetProps {
  open: boolean
  onClose: () => void
  title: string
  /** The unit whose inside is shown first. */
  start: string | undefined
  onChoose: (unitId: string) => void
}

/** A unit, chosen by walking the tree or by a search. */
export function UnitSheet({ open, onClose, title, ...walk }: UnitSheetProps) {
  return (
    <Sheet open={open} onClose={onClose} title={title}>
      <Walk {...walk} />
    </Sheet>
  )
}

/** Where one stops walking, at a unit with nothing inside or at the one that one is in, is what is chosen. */
function Walk({ start, onChoose }: Pick<UnitSheetProps, 'start' | 'onChoose'>) {
  const t = useT()
  const [here, setHere] = useState(start)
  const { text, setText, wanted } = useSearch()
  const enter = (unitId: string | undefined) => {
    setText('')
    setHere(unitId)
  }
  const steps = { mine: [], shown: undefined, onEnter: enter, onLook: onChoose, look: t('walk.choose') }
  return (
    <>
      <TextField
        label={t('org.search')}
        placeholder={t('org.searchHint')}
        kind="search"
        maxLength={40}
        value={text}
        onChange={setText}
      />
      {wanted && <Found text={wanted} {...steps} />}
      {!wanted && here !== undefined && <Level key={here} unitId={here} {...steps} />}
      {!wanted && here === undefined && <Top {...steps} />}
    </>
  )
}
