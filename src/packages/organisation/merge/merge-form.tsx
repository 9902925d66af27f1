import { useState } from 'react'
import { api } from '../../../api/api'
import { useCommand } from '../../../api/use-command'
import { type Query, useQuery } from '../../../api/use-query'
import type { Unit, UnitRow } from '../../../features/organisation/types'
import { rowWords, unitName } from '../../../features/organisation/unit-words'
import { go } from '../../../features/shell/go'
import { Part } from '../../../features/shell/part'
import { Refusal } from '../../../features/shell/refusal'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { Cell } from '../../../ui/cell/cell'
import { CellList } from '../../../ui/cell/cell-list'
import { confirm } from '../../../ui/dialog/confirm'
import { Empty } from '../../../ui/empty/empty'
import { Icon } from '../../../ui/icon/icon'
import { Section } from '../../../ui/section/section'
import { toast } from '../../../ui/toast/toast'
import { Consequences } from './consequences'

function useMerge(unit: Unit, query: Query<Unit>) {
  const t = useT()
  const language = useLanguage()
  const merge = useCommand(api.organisation.merge, { refreshes: [query] })
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

export function MergeForm({ unit, query }: { unit: Unit; query: Query<Unit> }) {
  const t = useT()
  const parent = unit.above[unit.above.length - 1]
  const inside = useQuery(api.organisation.children, parent ? { unitId: parent.unitId } : {})
  const [chosenId, choose] = useState<string>()
  const { merge, ask } = useMerge(unit, query)
  return (
    <Part query={inside}>
      {({ children }) => {
        const siblings = children.filter(({ kind, unitId }) => kind === unit.kind && unitId !== unit.unitId)
        const chosen = siblings.find(({ unitId }) => unitId === chosenId)
        if (siblings.length === 0) {
          return <Empty icon="people" title={t('merge.none')} text={t('merge.noneText')} />
        }
        return (
          <>
            <Refusal of={merge} />
            <Section title={t('merge.into')} note={t('merge.intoHint')}>
              <CellList>
                {siblings.map((row) => (
                  <Sibling key={row.unitId} row={row} chosen={row === chosen} onTap={() => choose(row.unitId)} />
                ))}
              </CellList>
            </Section>
            <Consequences />
            <Button
              kind="danger"
              text={t('merge.do')}
              busy={merge.busy}
              disabled={!chosen}
              onTap={() => chosen && void ask(chosen)}
            />
          </>
        )
      }}
    </Part>
  )
}

function Sibling({ row, chosen, onTap }: { row: UnitRow; chosen: boolean; onTap: () => void }) {
  const t = useT()
  const language = useLanguage()
  return (
    <Cell
      title={unitName(row, language)}
      note={rowWords(row, t)}
      selected={chosen}
      value={chosen ? <Icon name="check" label={t('grant.chosen')} /> : undefined}
      onTap={onTap}
    />
  )
}
