import { ORG_KINDS } from '#core/organisation/kinds'
import type { UnitRow } from '../../../features/organisation/types'
import { rowWords, unitName } from '../../../features/organisation/unit-words'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { Cell } from '../../../ui/cell/cell'
import { CellList } from '../../../ui/cell/cell-list'
import { Section } from '../../../ui/section/section'
import { Tag } from '../../../ui/tag/tag'
import type { TreeSteps } from './steps'

/** Party organisations first: they are few, and among many places hard to find. */
const ORDER = ['party', ...ORG_KINDS.filter((kind) => kind !== 'party')] as const

/** Units of one level, by what they are. */
export function Rows({ rows, ...steps }: TreeSteps & { rows: readonly UnitRow[] }) {
  const t = useT()
  const kinds = ORDER.filter((kind) => rows.some((row) => row.kind === kind))
  return (
    <>
      {kinds.map((kind) => {
        const ofKind = rows.filter((row) => row.kind === kind)
        return (
          <Section key={kind} title={t('org.ofKind', { kind: t(`orgKind.${kind}`), count: ofKind.length })}>
            <CellList>
              {ofKind.map((row) => (
                <Row key={row.unitId} row={row} {...steps} />
              ))}
            </CellList>
          </Section>
        )
      })}
    </>
  )
}

/** A tap goes inside, where there is something inside, and otherwise shows the unit. */
function Row({ row, mine, shown, onEnter, onLook }: TreeSteps & { row: UnitRow }) {
  const t = useT()
  const language = useLanguage()
  const { unitId, below, tooLarge } = row
  const tag = tooLarge ? (
    <Tag text={t('org.tooLarge')} tone="warn" icon="warning" />
  ) : mine.includes(unitId) ? (
    <Tag text={t('org.mine')} tone="gold" />
  ) : undefined
  return (
    <Cell
      title={unitName(row, language)}
      note={rowWords(row, t)}
      value={tag}
      selected={shown === unitId}
      onTap={() => (below > 0 ? onEnter(unitId) : onLook(unitId))}
    />
  )
}
