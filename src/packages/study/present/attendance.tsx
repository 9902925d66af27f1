import { View } from '@tarojs/components'
import { useT } from '../../../i18n/t'
import { clock } from '../../../i18n/time-words'
import { Notice } from '../../../ui/notice/notice'
import { access } from '../../../ui/tap/access'
import { useAttendance } from './use-attendance'

/** How many have come, and who came last. */
export function Attendance({ lessonId }: { lessonId: string }) {
  const t = useT()
  const { data, state } = useAttendance(lessonId)
  return (
    <View className="crowd">
      {state === 'offline' && <Notice tone="offline" text={t('present.offline')} />}
      <View className="crowd-count" {...access({ role: 'status' })}>
        <View className="crowd-label">{t('present.count')}</View>
        <View className="crowd-number">{data?.count ?? '–'}</View>
        <View className="crowd-of">{data ? t('present.signups', { signups: data.signups }) : ''}</View>
      </View>
      <View className="crowd-latest">
        <View className="crowd-label">{t('present.latest')}</View>
        {data?.latest.map(({ name, at }) => (
          <View className="crowd-person" key={`${name} ${at}`}>
            <View>{name}</View>
            <View className="crowd-at">{clock(at)}</View>
          </View>
        ))}
        {data?.latest.length === 0 && <View className="crowd-nobody">{t('present.nobody')}</View>}
      </View>
    </View>
  )
}
