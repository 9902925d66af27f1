import '../words'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { asPage } from '../../../features/shell/as-page'
import { Page } from '../../../features/shell/page'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { spanWord } from '../../../i18n/time-words'
import { Card } from '../../../ui/card/card'
import { cx } from '../../../ui/classes'
import { Icon } from '../../../ui/icon/icon'
import { Section } from '../../../ui/section/section'
import { Skeleton } from '../../../ui/skeleton/skeleton'
import './health.scss'
import { isBad, type Schedule, ScheduleCard } from './schedule-card'

/** 运行状况: whether what the app does by itself is done; what needs a look stands first. */
function HealthPage() {
  const t = useT()
  const { unitId = '' } = useRouter().params
  const health = useQuery(api.operation.health, { unitId })
  const schedules = health.data?.schedules ?? []
  const bad = schedules.filter(isBad)
  const fine = schedules.filter((schedule) => !isBad(schedule))
  return (
    <Page title={t('health.title')} query={health} layout="wide" skeleton={<Skeleton rows={5} />}>
      <Verdict bad={bad} queueAgeMs={health.data?.queueAgeMs ?? null} />
      <Section title={t('health.schedules')}>
        <View className="health-list">
          {[...bad, ...fine].map((schedule) => (
            <ScheduleCard key={schedule.name} schedule={schedule} />
          ))}
        </View>
      </Section>
    </Page>
  )
}

/** In one look: all is well, or not; and how long the oldest thing has been waiting. */
function Verdict({ bad, queueAgeMs }: { bad: readonly Schedule[]; queueAgeMs: number | null }) {
  const t = useT()
  const language = useLanguage()
  const well = bad.length === 0
  const queue =
    queueAgeMs === null ? t('health.queueNone') : t('health.queue', { span: spanWord(queueAgeMs, language) })
  return (
    <Card>
      <View className="health-top">
        <View className={cx('health-sign', !well && 'health-sign-bad')}>
          <Icon name={well ? 'check-circle' : 'warning'} />
        </View>
        <View className="health-words">
          <View className="health-title">{well ? t('health.fine') : t('health.bad', { count: bad.length })}</View>
          <View className="health-text">{queue}</View>
        </View>
      </View>
    </Card>
  )
}

export default asPage(HealthPage)
