import { useState } from 'react'
import { UnitPane } from '../../../features/organisation/unit-pane'
import { useSearch } from '../../../features/organisation/unit-picker/use-search'
import { go } from '../../../features/shell/go'
import { useT } from '../../../i18n/t'
import { Empty } from '../../../ui/empty/empty'
import { TextField } from '../../../ui/field/text-field'
import { TwoPanes } from '../../../ui/panes/two-panes'
import { useWide } from '../../../ui/panes/use-wide'
import { Found } from './found'
import { Level } from './level'
import { Top } from './top'
import type { Start } from './use-start'

/** Walks the tree: inside `here`, with what is found instead while something is searched. */
export function Tree({ start }: { start: Start }) {
  const t = useT()
  const wide = useWide()
  const [here, setHere] = useState(start.at)
  const [shown, setShown] = useState<string>()
  const { text, setText, wanted } = useSearch()

  const enter = (unitId: string | undefined) => {
    setText('')
    setHere(unitId)
    setShown(unitId)
  }
  const look = (unitId: string) => (wide ? setShown(unitId) : go.unit(unitId))
  const detail = shown ?? here
  const steps = {
    mine: start.mine,
    shown: wide ? detail : undefined,
    onEnter: enter,
    onLook: look,
    look: wide ? undefined : t('org.detail'),
  }
  return (
    <TwoPanes
      list={
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
      }
      detail={
        wide && detail !== undefined ? (
          <UnitPane key={detail} unitId={detail} />
        ) : (
          <Empty icon="people" title={t('org.pick')} />
        )
      }
    />
  )
}
