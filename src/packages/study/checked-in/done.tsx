import { Outcome } from '../../../features/study/outcome'
import type { CheckIn } from '../../../features/study/types'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { dayAndClock } from '../../../i18n/time-words'
import { Cell } from '../../../ui/cell/cell'
import { CellList } from '../../../ui/cell/cell-list'
import { Notice } from '../../../ui/notice/notice'

/** The check-in that stands. */
export function Done({ checkIn: { title, branch, at, how, creditHours } }: { checkIn: CheckIn }) {
  const t = useT()
  const language = useLanguage()
  return (
    <>
      <Outcome icon="check" tone="ok" title={t('done.title')} text={title} />
      {how === 'late' && <Notice text={t('done.late')} />}
      <CellList>
        <Cell icon="clock" title={t('done.at')} value={dayAndClock(at, Date.now(), language)} />
        <Cell icon="medal" title={t('done.hours')} value={t('lesson.hoursOf', { hours: creditHours })} />
        <Cell icon="people" title={t('done.branch')} value={branch} />
      </CellList>
    </>
  )
}
