import { View } from '@tarojs/components'
import type { ImportState } from '../../../features/roster/types'
import { Refusal } from '../../../features/shell/refusal'
import { useLanguage } from '../../../i18n/language'
import { rowFaultWords } from '../../../i18n/row-fault-words'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { Cell } from '../../../ui/cell/cell'
import { CellList } from '../../../ui/cell/cell-list'
import { Figure } from '../../../ui/figure/figure'
import { Notice } from '../../../ui/notice/notice'
import { Section } from '../../../ui/section/section'
import { Tag } from '../../../ui/tag/tag'
import './import.scss'
import type { ImportFlow } from './use-import'

/** What a table would do, before anything is done: how many, what is wrong in which row, and the first of what would change. */
export function Found({ found, flow }: { found: ImportState; flow: ImportFlow }) {
  const t = useT()
  const { adds, changes, same, faulty, rows, total, unit } = found
  return (
    <>
      {flow.trouble && <Notice tone="bad" text={flow.trouble} />}
      {flow.refused && <Refusal of={flow.refused} />}
      <Card>
        <View className="import-into">{t('import.into', { name: unit.name })}</View>
        <View className="import-figures">
          <Figure value={adds} label={t('import.adds')} />
          <Figure value={changes} label={t('import.changes')} />
          <Figure value={same} label={t('import.same')} />
          <Figure value={faulty} label={t('import.faulty')} />
        </View>
        <View className="import-quiet">{t('import.foundRows', { rows })}</View>
      </Card>
      {total === 0 && (
        <Notice
          tone={faulty > 0 ? 'warn' : 'ok'}
          text={`${t('import.nothing')}${t('ui.colon')}${t(faulty > 0 ? 'import.nothingFaulty' : 'import.nothingText')}`}
        />
      )}
      <Faults found={found} />
      <Sample found={found} />
      {total > 0 && <Button kind="text" text={t('import.another')} onTap={() => void flow.choose()} />}
    </>
  )
}

function Faults({ found: { faults, faulty } }: { found: ImportState }) {
  const t = useT()
  const language = useLanguage()
  if (faults.length === 0) return null
  const rows = [...new Set(faults.map(({ row }) => row))]
  const note = rows.length < faulty ? t('import.faultsMore', { shown: rows.length, faulty }) : t('import.faultsNote')
  return (
    <Section title={t('import.faults')} note={note}>
      <CellList label={t('import.faults')}>
        {rows.map((row) => (
          <View key={row} className="import-fault">
            <View className="import-fault-row">{t('import.row', { row })}</View>
            <View className="import-fault-words">
              {faults
                .filter((fault) => fault.row === row)
                .map(({ column, code, other }) => (
                  <View key={column}>
                    {t(`import.column.${column}`)}
                    {t('ui.colon')}
                    {rowFaultWords(code, language, other)}
                  </View>
                ))}
            </View>
          </View>
        ))}
      </CellList>
    </Section>
  )
}

function Sample({ found: { sample, total, unit } }: { found: ImportState }) {
  const t = useT()
  if (sample.length === 0) return null
  const note = sample.length < total ? t('import.sampleMore', { shown: sample.length, total }) : undefined
  return (
    <Section title={t('import.sample')} note={note}>
      <CellList label={t('import.sample')}>
        {sample.map(({ row, kind, name, branch, fields }) => {
          const changed = fields.map((field) => t(`import.column.${field}`)).join(t('ui.and'))
          return (
            <Cell
              key={row}
              title={name}
              note={[t('import.row', { row }), branch !== unit.name && branch].filter(Boolean).join(' · ')}
              value={
                kind === 'add' ? (
                  <Tag text={t('import.willAdd')} tone="ok" />
                ) : (
                  <Tag text={t('import.willChange', { fields: changed })} tone="gold" />
                )
              }
            />
          )
        })}
      </CellList>
    </Section>
  )
}
