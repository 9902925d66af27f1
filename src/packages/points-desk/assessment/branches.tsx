import { View } from '@tarojs/components'
import { hoursOf } from '../../../features/points/figures'
import type { AssessedBranch } from '../../../features/points/types'
import { useT } from '../../../i18n/t'
import { Card } from '../../../ui/card/card'
import { Empty } from '../../../ui/empty/empty'
import { useWide } from '../../../ui/panes/use-wide'
import './assessment.scss'
import { Figures } from './figures'
import { Table } from './table'

/** Every branch: a table on a wide screen, a card each on a phone. */
export function Branches({ branches }: { branches: readonly AssessedBranch[] }) {
  const t = useT()
  const wide = useWide()
  if (branches.length === 0) return <Empty icon="list" title={t('assess.none')} text={t('assess.noneText')} />
  if (wide) return <BranchTable branches={branches} />
  return (
    <View className="assess-cards">
      {branches.map(({ name, members, active, points, perHead, minutes }) => (
        <Card key={name}>
          <View className="assess-name">{name}</View>
          <View className="assess-note">{t('assess.activeOf', { active, members })}</View>
          <Figures
            figures={[
              [t('assess.points'), points],
              [t('assess.perHead'), perHead],
              [t('assess.hoursShort'), hoursOf(minutes)],
            ]}
          />
        </Card>
      ))}
    </View>
  )
}

function BranchTable({ branches }: { branches: readonly AssessedBranch[] }) {
  const t = useT()
  const head = [
    t('assess.branch'),
    t('assess.members'),
    t('assess.active'),
    t('assess.points'),
    t('assess.perHead'),
    t('assess.hours'),
  ]
  const rows = branches.map(({ name, members, active, points, perHead, minutes }) => ({
    id: name,
    cells: [name, members, active, points, perHead, hoursOf(minutes)],
  }))
  return <Table label={t('assess.title')} head={head} words={1} rows={rows} />
}
