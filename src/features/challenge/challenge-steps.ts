import type { Instant } from '#core/kernel/day'
import type { Language } from '../../i18n/languages'
import type { T } from '../../i18n/t'
import { dayAndClock } from '../../i18n/time-words'
import type { Step } from '../../ui/steps/steps'
import { leaseWord } from './challenge-words'
import type { Challenge } from './types'

type State = Step['state']

/** 发榜 → 揭榜 → 交榜 → 验榜: where it stands, for whoever has a claim of it the claim's own way. */
export function stepsOf(challenge: Challenge, now: Instant, t: T, language: Language): Step[] {
  const { status, mode, claim, bid, postedAt } = challenge
  const when = (at: Instant) => dayAndClock(at, now, language)
  const open = status === 'posted'
  const holds = claim !== null && claim.state !== 'free'
  const working = holds && (claim.state === 'held' || claim.state === 'returned')
  const accepted = claim?.state === 'accepted'
  const handedIn = accepted || claim?.state === 'submitted'
  const state = (done: boolean, current: boolean): State => (done ? 'done' : current ? 'now' : 'later')
  const steps: (Step | false)[] = [
    {
      title: t('step.post'),
      note: postedAt === null ? undefined : when(postedAt),
      state: state(postedAt !== null, status === 'draft'),
    },
    mode === 'selection' && {
      title: t('step.bid'),
      note: bid ? t(bid.chosen ? 'step.chosen' : 'step.bidAt', { when: when(bid.at) }) : undefined,
      state: state(bid?.chosen === true || holds, open && !holds),
    },
    {
      title: t('step.claim'),
      note: holds ? when(claim.at) : undefined,
      state: state(holds, open && mode === 'firstCome'),
    },
    {
      title: t('step.submit'),
      note: submitNote(challenge, now, t, language),
      state: state(handedIn, working),
    },
    {
      title: t('step.accept'),
      note: claim?.acceptedAt ? when(claim.acceptedAt) : undefined,
      state: state(accepted, claim?.state === 'submitted'),
    },
  ]
  return steps.filter((step) => step !== false)
}

function submitNote({ claim }: Challenge, now: Instant, t: T, language: Language): string | undefined {
  if (!claim) return undefined
  const { state, work, leaseUntil } = claim
  if (state === 'returned') return `${t('standing.returned')}${t('ui.and')}${leaseWord(leaseUntil, now, t, language)}`
  if (state === 'held') return leaseWord(leaseUntil, now, t, language)
  return work ? dayAndClock(work.at, now, language) : undefined
}
