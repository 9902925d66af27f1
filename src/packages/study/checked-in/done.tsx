import { View } from '@tarojs/components'
import type { CheckIn } from '../../../features/study/types'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { dayAndClock } from '../../../i18n/time-words'
import { Cell } from '../../../ui/cell/cell'
import { CellList } from '../../../ui/cell/cell-list'
import { Icon } from '../../../ui/icon/icon'
import { Notice } from '../../../ui/notice/notice'
import { access } from '../../../ui/tap/access'
import './checked-in.scss'

/** The check-in that stands. */
export function Done({ checkIn: { title, branch, at, how, creditHours } }: { checkIn: CheckIn }) {
  const t = useT()
  const language = useLanguage()
  return (
    <>
      <View className="done" {...access({ role: 'status' })}>
        <View className="done-disc">
          <Icon name="check" className="done-tick" />
        </View>
        <View className="done-title">{t('done.title')}</View>
        <View className="done-lesson">{title}</View>
      </View>
      {how === 'late' && <Notice text={t('done.late')} />}
      <CellList>
        <Cell icon="clock" title={t('done.at')} value={dayAndClock(at, Date.now(), language)} />
        <Cell icon="medal" title={t('done.hours')} value={t('lesson.hoursOf', { hours: creditHours })} />
        <Cell icon="people" title={t('done.branch')} value={branch} />
      </CellList>
    </>
  )
}
