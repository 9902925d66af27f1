import { View } from '@tarojs/components'
import { markRead } from '../../../features/notice/read-here'
import type { Notice } from '../../../features/notice/types'
import { useLanguage } from '../../../i18n/language'
import { noticeWords } from '../../../i18n/notice-words'
import { useT } from '../../../i18n/t'
import { Badge } from '../../../ui/badge/badge'
import { Card } from '../../../ui/card/card'
import { Icon } from '../../../ui/icon/icon'

/** 政治生日: a greeting, which is all there; a tap only says that it was read. */
export function BirthdayCard({ notice, years }: { notice: Notice; years: number }) {
  const t = useT()
  const language = useLanguage()
  const { title, text } = noticeWords(notice, Date.now(), language)
  const medal = <Icon name="medal" className="birthday-medal" />
  return (
    <Card tone="gold" className="birthday" onTap={notice.read ? undefined : () => markRead(notice)}>
      <View className="birthday-head">
        {notice.read ? medal : <Badge label={t('notice.new')}>{medal}</Badge>}
        <View className="birthday-title">{title}</View>
        <View className="birthday-years">{t('notice.years', { years })}</View>
      </View>
      <View className="birthday-text">{text}</View>
    </Card>
  )
}
