import { useState } from 'react'
import { api } from '../../../api/api'
import { useCommand } from '../../../api/use-command'
import type { UnitFormProps } from '../../../features/organisation/unit-form-page'
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
import { UnitField } from '../walk/unit-field'

function useMove({ unit: { unitId } }: UnitFormProps) {
  const t = useT()
  const move = useCommand(api.organisation.move)
  const ask = async (to: string) => {
    const question = { title: t('move.ask'), text: t('move.note'), yes: t('move.do') }
    if (!(await confirm({ ...question, danger: true }))) return
    if (!(await move.run({ unitId, to }))) return
    toast(t('move.done'))
    go.back()
  }
  return { move, ask }
}

export function MoveForm(props: UnitFormProps) {
  const t = useT()
  const language = useLanguage()
  const { unit, query } = props
  const [to, setTo] = useState<string>()
  const { move, ask } = useMove(props)
  const parent = unit.above[unit.above.length - 1]
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
          value={to}
          start={parent?.unitId}
          onChange={(unitId) => {
            move.dismiss()
            setTo(unitId)
          }}
        />
      </Section>
      <Notice text={t('move.note')} />
    </Page>
  )
}
