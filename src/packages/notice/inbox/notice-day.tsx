import { View } from '@tarojs/components'
import { markRead } from '../../../features/notice/read-here'
import type { Notice } from '../../../features/notice/types'
import { useLanguage } from '../../../i18n/language'
import { noticeWords } from '../../../i18n/notice-words'
import { useT } from '../../../i18n/t'
import { clock, dayWord } from '../../../i18n/time-words'
import { Badge } from '../../../ui/badge/badge'
import { CellList } from '../../../ui/cell/cell-list'
import { cx } from '../../../ui/classes'
import { Icon } from '../../../ui/icon/icon'
import { Section } from '../../../ui/section/section'
import { Tap } from '../../../ui/tap/tap'
import { BirthdayCard } from './birthday-card'
import { iconOf, openNotice } from './open-notice'

const browser = process.env.TARO_ENV === 'h5'
const isBirthday = ({ kind }: Notice) => kind === 'politicalBirthday'

/** What came on one day, the latest first; a greeting stands above it. */
export function NoticeDay({ notices }: { notices: readonly Notice[] }) {
  const language = useLanguage()
  const day = dayWord(notices[0]?.at ?? 0, Date.now(), language)
  const others = notices.filter((notice) => !isBirthday(notice))
  return (
    <Section title={day}>
      {notices.map((notice) =>
        notice.kind === 'politicalBirthday' ? (
          <BirthdayCard key={notice.id} notice={notice} years={notice.facts.years} />
        ) : null,
      )}
      {others.length > 0 && (
        <CellList label={day}>
          {others.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} />
          ))}
        </CellList>
      )}
    </Section>
  )
}

function NoticeRow({ notice }: { notice: Notice }) {
  const t = useT()
  const language = useLanguage()
  const { title, text } = noticeWords(notice, Date.now(), language)
  const time = clock(notice.at)
  const label = [notice.read ? '' : t('notice.new'), title, time, text].filter(Boolean).join(' ')
  const open = () => {
    if (!notice.read) markRead(notice)
    openNotice(notice)
  }
  return (
    <Tap className={cx('notice-row', !notice.read && 'notice-new')} onTap={open} label={browser ? undefined : label}>
      <Disc notice={notice} />
      <View className="notice-words">
        <View className="notice-head">
          <View className="notice-title">{title}</View>
          <View className="notice-time">{time}</View>
        </View>
        <View className="notice-text">{text}</View>
      </View>
    </Tap>
  )
}

function Disc({ notice }: { notice: Notice }) {
  const t = useT()
  const disc = (
    <View className="notice-disc">
      <Icon name={iconOf(notice)} />
    </View>
  )
  return notice.read ? disc : <Badge label={t('notice.new')}>{disc}</Badge>
}
