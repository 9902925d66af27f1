import { View } from '@tarojs/components'
import { HOUR, type Instant, startOfBeijingDay } from '#core/kernel/day'
import { Bell } from '../../features/notice/bell'
import type { Me } from '../../features/study/types'
import { useT } from '../../i18n/t'
import { Skeleton } from '../../ui/skeleton/skeleton'

/** Says good morning by Beijing's clock. */
function partOfDay(now: Instant): 'morning' | 'afternoon' | 'evening' {
  const hour = (now - startOfBeijingDay(now)) / HOUR
  if (hour >= 5 && hour < 12) return 'morning'
  return hour >= 12 && hour < 18 ? 'afternoon' : 'evening'
}

export function Greeting({ me, now }: { me: Me | undefined; now: Instant }) {
  const t = useT()
  if (!me) return <Skeleton kind="text" rows={2} />
  return (
    <View className="today-greeting">
      <View className="today-words">
        <View className="today-hello">{t(`today.${partOfDay(now)}`, { name: me.name })}</View>
        {me.branch && <View className="today-branch">{me.branch.name}</View>}
      </View>
      <Bell />
    </View>
  )
}
