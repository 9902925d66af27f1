import { useState } from 'react'
import { KINDS } from '#core/organisation/kinds'
import { api } from '../../../api/api'
import { useCommand } from '../../../api/use-command'
import type { UnitFormProps } from '../../../features/organisation/unit-form-page'
import type { PickedUnit } from '../../../features/organisation/unit-picker/unit'
import { UnitField } from '../../../features/organisation/unit-picker/unit-field'
import { unitName, wayWords } from '../../../features/organisation/unit-words'
import { go } from '../../../features/shell/go'
import { Page } from '../../../features/shell/page'
import { Refusal } from '../../../features/shell/refusal'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { Cell } from '../../../ui/cell/cell'
import { CellList } from '../../../ui/cell/cell-list'
import { confirm } from '../../../ui/dialog/confirm'
import { Notice } from '../../../ui/notice/notice'
import { Section } from '../../../ui/section/section'
import { toast } from '../../../ui/toast/toast'

function useMove({ unit: { unitId, name } }: UnitFormProps) {
  const t = useT()
  const move = useCommand(api.organisation.move)
  const ask = async (to: PickedUnit) => {
    const text = t('move.text', { name, to: to.name })
    if (!(await confirm({ title: t('move.ask'), text, yes: t('move.do'), danger: true }))) return
    if (!(await move.run({ unitId, to: to.unitId }))) return
    toast(t('move.done'))
    go.back()
  }
  return { move, ask }
}

export function MoveForm(props: UnitFormProps) {
  const t = useT()
  const language = useLanguage()
  const { unit, query } = props
  const [to, setTo] = useState<PickedUnit>()
  const { move, ask } = useMove(props)
  const district = unit.above[0]
  const act = () => to && void ask(to)
  return (
    <Page
      title={t('move.title')}
      query={query}
      action={<Button text={t('move.do')} busy={move.busy} disabled={!to} onTap={act} />}
    >
      <Refusal of={move} />
      <Section title={unitName(unit, language)}>
        <CellList>
          <Cell icon="place" title={wayWords(unit.above.map(({ name }) => name))} note={t('move.now')} />
        </CellList>
        <UnitField
          label={t('move.to')}
          hint={t('move.toHint')}
          required
          // What can hold such a unit; whether this very one may go there, the server says.
          pickable={({ kind }) => KINDS[unit.kind].under.includes(kind)}
          deeper
          {...(district && { start: district })}
          value={to}
          onChange={(picked) => {
            move.dismiss()
            setTo(picked)
          }}
        />
      </Section>
      <Notice text={t('move.note')} />
    </Page>
  )
}
