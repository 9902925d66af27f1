import { api } from '../../api/api'
import { useQuery } from '../../api/use-query'
import { useT } from '../../i18n/t'
import { clock } from '../../i18n/time-words'
import { Cell } from '../../ui/cell/cell'
import { CellList } from '../../ui/cell/cell-list'
import { Section } from '../../ui/section/section'

/** For its secretary: how many came, and whose check-in arrived only when the phone had a network again. */
export function LessonAttendance({ lessonId }: { lessonId: string }) {
  const t = useT()
  const { data } = useQuery(api.study.attendance, { lessonId })
  if (!data) return null
  const { count, signups, late } = data
  return (
    <>
      <Section title={t('lesson.attendance')}>
        <CellList>
          <Cell icon="people" title={t('present.count')} value={count} note={t('present.signups', { signups })} />
        </CellList>
      </Section>
      {late.length > 0 && (
        <Section title={t('lesson.late')}>
          <CellList>
            {late.map(({ name, at }) => (
              <Cell key={`${name} ${at}`} title={name} value={t('lesson.lateAt', { when: clock(at) })} />
            ))}
          </CellList>
        </Section>
      )}
    </>
  )
}
