import { api } from '../../api/api'
import { type Query, useQuery } from '../../api/use-query'
import type { LessonSummary } from './types'

type Lessons = Query<{ lessons: LessonSummary[] }>

/** The lessons around now, as the server orders them. */
export const useLessons = (): Lessons => useQuery(api.study.list, {})

/** Lessons that are not over: what somebody may still go to. */
export const ahead = (lessons: readonly LessonSummary[]): LessonSummary[] =>
  lessons
    .filter(({ phase }) => phase === 'open' || phase === 'running')
    .sort((a, b) => a.startsAt - b.startsAt || a.endsAt - b.endsAt)

/** Those on whose roster I am. */
export const mine = (lessons: readonly LessonSummary[]): LessonSummary[] =>
  lessons.filter((lesson) => lesson.mine !== null)

/** Those of the branches that I am a secretary of, as the server says. */
export const ours = (lessons: readonly LessonSummary[]): LessonSummary[] => lessons.filter((lesson) => lesson.ours)
