import { useState } from 'react'
import { api } from '../../../api/api'
import { useCommand } from '../../../api/use-command'
import { useQuery } from '../../../api/use-query'
import type { Unit, UnitRow } from '../../../features/organisation/types'
import type { UnitFormProps } from '../../../features/organisation/unit-form-page'
import { rowWords, unitName } from '../../../features/organisation/unit-words'
import { go } from '../../../features/shell/go'
import { Page } from '../../../features/shell/page'
import { Refusal } from '../../../features/shell/refusal'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { Option, OptionList } from '../../../ui/cell/option'
import { confirm } from '../../../ui/dialog/confirm'
import { Empty } from '../../../ui/empty/empty'
import { Section } from '../../../ui/section/section'
import { Skeleton } from '../../../ui/skeleton/skeleton'
import { toast } from '../../../ui/toast/toast'
import { Consequences } from './consequences'

function useMerge(unit: Unit) {
  const t = useT()
  const language = useLanguage()
  const merge = useCommand(api.organisation.merge)
  const ask = async (row: UnitRow) => {
    const [name, into] = [unitName(unit, language), unitName(row, language)]
    const sure = await confirm({
      title: t('merge.ask', { name: into }),
      text: t('merge.text', { name, into }),
      yes: t('merge.do'),
      danger: true,
    })
    if (!sure || !(await merge.run({ unitId: unit.unitId, into: row.unitId }))) return
    toast(t('merge.done'))
    go.back()
  }
  return { merge, ask }
}

export function MergeForm({ unit }: UnitFormProps) {
  const t = useT()
  const language = useLanguage()
  const parent = unit.above[unit.above.length - 1]
  const inside = useQuery(api.organisation.children, parent ? { unitId: parent.unitId } : {})
  const [chosenId, choose] = useState<string>()
  const { merge, ask } = useMerge(unit)
  const siblings = (inside.data?.children ?? []).filter(
    ({ kind, unitId }) => kind === unit.kind && unitId !== unit.unitId,
  )
  const chosen = siblings.find(({ unitId }) => unitId === chosenId)
  const act = () => chosen && void ask(chosen)
  return (
    <Page
      title={t('merge.title')}
      query={inside}
      isEmpty={siblings.length === 0}
      empty={<Empty icon="people" title={t('merge.none')} text={t('merge.noneText')} />}
      skeleton={<Skeleton kind="cells" rows={4} />}
      action={<Button text={t('merge.do')} busy={merge.busy} disabled={!chosen} onTap={act} />}
    >
      <Refusal of={merge} />
      <Section title={t('merge.of', { name: unitName(unit, language) })} note={t('merge.intoHint')}>
        <OptionList label={t('merge.into')}>
          {siblings.map((row) => (
            <Option
              key={row.unitId}
              title={unitName(row, language)}
              note={rowWords(row, t)}
              on={row === chosen}
              onTap={() => choose(row.unitId)}
            />
          ))}
        </OptionList>
      </Section>
      <Consequences />
    </Page>
  )
}
