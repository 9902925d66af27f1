import { View } from '@tarojs/components'
import type { Difference } from '../../../features/points/types'
import { go } from '../../../features/shell/go'
import { useT } from '../../../i18n/t'
import { Card } from '../../../ui/card/card'
import { Cell } from '../../../ui/cell/cell'
import { CellList } from '../../../ui/cell/cell-list'
import { cx } from '../../../ui/classes'
import { Figure } from '../../../ui/figure/figure'
import { Icon } from '../../../ui/icon/icon'
import { Section } from '../../../ui/section/section'
import { access } from '../../../ui/tap/access'
import './recompute.scss'
import type { Recount } from './use-recompute'

/** How far it is; and at the end in green that all agrees, or every place where it does not. */
export function Result({ recount, orgPath }: { recount: Recount; orgPath: string }) {
  const { state, stored, recomputed, differences } = recount
  const t = useT()
  if (state === 'idle') return null
  return (
    <>
      <Verdict recount={recount} />
      <Card>
        <View className="recount-figures">
          <Figure value={stored} label={t('recount.stored')} />
          <Figure value={recomputed} label={t('recount.recomputed')} />
        </View>
      </Card>
      {differences.length > 0 && (
        <Section title={t('recount.differences', { count: differences.length })} note={t('recount.differencesText')}>
          <CellList>
            {differences.map((difference) => (
              <DifferenceCell key={keyOf(difference)} difference={difference} orgPath={orgPath} />
            ))}
          </CellList>
        </Section>
      )}
    </>
  )
}

const keyOf = ({ personId, entryId, what }: Difference): string => `${personId} ${entryId ?? ''} ${what}`

function Verdict({ recount: { state, persons, entries, differences } }: { recount: Recount }) {
  const t = useT()
  const running = state === 'running'
  const bad = differences.length > 0
  const fine = state === 'done' && !bad
  const title = running
    ? t('recount.running')
    : bad
      ? t('recount.differences', { count: differences.length })
      : t(fine ? 'recount.none' : 'recount.stopped')
  return (
    <Card>
      <View className="recount-verdict" {...access({ role: 'status' })}>
        <View className={cx('recount-disc', running && 'recount-disc-plain', bad && 'recount-disc-bad')}>
          <Icon name={running ? 'refresh' : fine ? 'check-circle' : 'warning'} className={running ? 'ui-spin' : ''} />
        </View>
        <View className="recount-words">
          <View className={cx('recount-title', fine && 'recount-fine')}>{title}</View>
          <View className="recount-lead">
            {t(fine ? 'recount.noneText' : 'recount.progress', { persons, entries })}
          </View>
        </View>
      </View>
    </Card>
  )
}

function DifferenceCell({ difference, orgPath }: { difference: Difference; orgPath: string }) {
  const t = useT()
  const { personId, entryId, what, stored, recomputed } = difference
  const line = t('recount.line', { stored, recomputed })
  const note = entryId === null ? line : `${line} · ${t('recount.entry', { id: entryId })}`
  // A total of a unit is nobody's.
  const see = what === 'unit' ? undefined : () => go.statement(orgPath, personId)
  return <Cell icon="warning" title={t(`recount.what.${what}`)} note={note} onTap={see} />
}
