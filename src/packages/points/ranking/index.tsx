import '../words'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { useMe } from '../../../features/account/use-me'
import { Answer } from '../../../features/shell/answer'
import { asPage } from '../../../features/shell/as-page'
import { Page } from '../../../features/shell/page'
import { useT } from '../../../i18n/t'
import { Segmented } from '../../../ui/segmented/segmented'
import { Skeleton } from '../../../ui/skeleton/skeleton'
import { MyPlace } from './my-place'
import { currentPeriod, type Span } from './period'
import { PeriodStepper } from './period-stepper'
import './ranking.scss'
import { Rows } from './rows'
import { ScopeField } from './scope-field'

/** 积分排行: persons or branches by points of a month or a year, within a unit. */
function RankingPage() {
  const t = useT()
  const { params } = useRouter()
  const [of, setOf] = useState<'persons' | 'branches'>('persons')
  const [span, setSpan] = useState<Span>('month')
  const [period, setPeriod] = useState(() => currentPeriod('month', Date.now()))
  const [orgPath, setOrgPath] = useState(params.orgPath)
  const me = useMe()
  const ranking = useQuery(api.points.ranking, { of, period, ...(orgPath && { orgPath }) })
  const change = (next: Span) => {
    setSpan(next)
    setPeriod(currentPeriod(next, Date.now()))
  }
  return (
    <Page title={t('rank.title')} action={of === 'persons' && ranking.data && <MyPlace ranking={ranking.data} />}>
      <View className="rank-choices">
        <Segmented
          label={t('rank.of')}
          items={[
            { id: 'persons', text: t('rank.persons') },
            { id: 'branches', text: t('rank.branches') },
          ]}
          value={of}
          onChange={setOf}
        />
        <Segmented
          label={t('rank.by')}
          items={[
            { id: 'month', text: t('rank.month') },
            { id: 'year', text: t('rank.year') },
          ]}
          value={span}
          onChange={change}
        />
      </View>
      <PeriodStepper period={period} span={span} onChange={setPeriod} />
      {me.data && (
        <ScopeField
          me={me.data}
          given={params.orgPath}
          value={ranking.data?.orgPath ?? orgPath}
          onChange={setOrgPath}
        />
      )}
      <Answer query={ranking} skeleton={<Skeleton kind="cells" rows={8} />}>
        {(data) => <Rows ranking={data} of={of} />}
      </Answer>
    </Page>
  )
}

export default asPage(RankingPage)
