import { api } from '../../api/api'
import { useQuery } from '../../api/use-query'
import { DeskCards } from '../../features/challenge-desk/desk-card'
import { KeptCard } from '../../features/queue/kept-card'
import { asPage } from '../../features/shell/as-page'
import { go } from '../../features/shell/go'
import { Page } from '../../features/shell/page'
import { LessonCard } from '../../features/study/lesson-card'
import { NextCard } from '../../features/study/next-card'
import { TeachCard } from '../../features/study/teach-card'
import { ahead, mine, ours, useLessons } from '../../features/study/use-lessons'
import { useNow } from '../../features/study/use-now'
import { YearProgress } from '../../features/study/year-progress'
import { useLanguage } from '../../i18n/language'
import { useT } from '../../i18n/t'
import { fullDay } from '../../i18n/time-words'
import { Button } from '../../ui/button/button'
import { Empty } from '../../ui/empty/empty'
import { Section } from '../../ui/section/section'
import { ChallengesDue } from './challenges-due'
import { Greeting } from './greeting'
import { sameDay } from './same-day'
import './today.scss'

/** 今日: what comes next, and one tap to check in. */
function TodayPage() {
  const t = useT()
  const now = useNow()
  const language = useLanguage()
  const me = useQuery(api.account.me, {})
  const lessons = useLessons()
  const record = useQuery(api.study.myRecord, {})

  const coming = ahead(lessons.data?.lessons ?? [])
  const next = mine(coming)[0] ?? coming[0]
  const others = coming.filter((lesson) => lesson !== next && sameDay(lesson.startsAt, now))
  const teaching = ours(coming)[0]

  return (
    <Page
      tab="today"
      title={t('tab.today')}
      lead={fullDay(now, now, language)}
      query={lessons}
      action={<Button text={t('lesson.checkIn')} icon="scan" onTap={() => go.scan()} />}
      alwaysActs
      news={<KeptCard />}
    >
      <Greeting me={me.data} now={now} />
      {next ? (
        <NextCard lesson={next} now={now} onTap={() => go.lesson(next._id)} />
      ) : (
        <Empty
          icon="book"
          title={t('today.none')}
          text={t('today.noneText')}
          action={<Button kind="secondary" size="small" text={t('today.all')} onTap={go.lessons} />}
        />
      )}
      <ChallengesDue now={now} />
      {teaching && <TeachCard lesson={teaching} now={now} />}
      <DeskCards />
      {me.data?.branch && record.data && <YearProgress record={record.data} onTap={go.record} />}
      {others.length > 0 && (
        <Section title={t('today.others')}>
          {others.map((lesson) => (
            <LessonCard key={lesson._id} lesson={lesson} now={now} onTap={() => go.lesson(lesson._id)} />
          ))}
        </Section>
      )}
    </Page>
  )
}

export default asPage(TodayPage)
