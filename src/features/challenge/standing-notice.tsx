import { useLanguage } from '../../i18n/language'
import type { Language } from '../../i18n/languages'
import { type T, useT } from '../../i18n/t'
import { dayAndClock } from '../../i18n/time-words'
import { Standing, type StandingProps } from '../../ui/standing/standing'
import { leaseWord } from './challenge-words'
import type { Challenge } from './types'

interface StandingNoticeProps {
  challenge: Challenge
  now: number
}

/** How I stand with a challenge, and until when; or why there is nothing to claim, and when there may be. */
export function StandingNotice({ challenge, now }: StandingNoticeProps) {
  const t = useT()
  const language = useLanguage()
  const told = ofClaim(challenge, now, t, language) ?? ofBid(challenge, t) ?? ofChallenge(challenge, now, t, language)
  return told ? <Standing {...told} /> : null
}

function ofClaim({ claim, can }: Challenge, now: number, t: T, language: Language): StandingProps | undefined {
  if (!claim || claim.state === 'free') return undefined
  const { state, lapsed, lead, name, leaseUntil, missing, handOverUntil, acceptedAt } = claim
  const lease = leaseWord(leaseUntil, now, t, language)
  if (state === 'accepted') {
    const text = acceptedAt ? t('stand.acceptedText', { when: dayAndClock(acceptedAt, now, language) }) : undefined
    return { tone: 'ok', icon: 'medal', title: t('stand.accepted'), text }
  }
  if (state === 'submitted') {
    return { tone: 'wait', icon: 'clock', title: t('stand.submitted'), text: t('stand.submittedText') }
  }
  if (lapsed || leaseUntil <= now) {
    const text = t(can.submit ? 'stand.lapsedStill' : 'stand.lapsedText')
    return { tone: 'bad', icon: 'warning', title: t('stand.lapsed'), text }
  }
  if (state === 'returned') {
    const text = [missing, lease].filter(Boolean).join('\n')
    return { tone: 'bad', icon: 'warning', title: t('stand.returned'), text }
  }
  const handOver = handOverUntil !== null && handOverUntil > now
  const offered = handOver ? t('stand.handOver', { when: dayAndClock(handOverUntil, now, language) }) : undefined
  const title = lead ? t('stand.held') : t('stand.onTeam', { name })
  return { tone: 'ok', icon: 'check-circle', title, text: [lease, offered].filter(Boolean).join('\n') }
}

function ofBid({ bid, status }: Challenge, t: T): StandingProps | undefined {
  if (!bid || status !== 'posted') return undefined
  if (bid.chosen) return { tone: 'ok', icon: 'check-circle', title: t('stand.chosen') }
  return { tone: 'wait', icon: 'clock', title: t('stand.bid'), text: bid.note || t('stand.bidText') }
}

function ofChallenge(challenge: Challenge, now: number, t: T, language: Language): StandingProps | undefined {
  const { status, withdrawReason, deadline, free, freeAt, here, openTo, can } = challenge
  if (status === 'draft') return { tone: 'quiet', icon: 'edit', title: t('stand.draft') }
  if (status === 'withdrawn') {
    const text = withdrawReason ? t('stand.withdrawnWhy', { reason: withdrawReason }) : undefined
    return { tone: 'quiet', icon: 'info', title: t('stand.withdrawn'), text }
  }
  if (status === 'closed') return { tone: 'quiet', icon: 'info', title: t('stand.closed') }
  if (deadline <= now) return { tone: 'quiet', icon: 'info', title: t('stand.pastDeadline') }
  if (free === 0) {
    const text =
      freeAt === null ? t('stand.allDone') : t('challenge.freeAt', { when: dayAndClock(freeAt, now, language) })
    return { tone: 'wait', icon: 'clock', title: t('stand.taken'), text }
  }
  if (!can.claim && !can.bid && !here && openTo === 'here') {
    return { tone: 'quiet', icon: 'info', title: t('stand.elsewhere'), text: t('stand.elsewhereText') }
  }
  return undefined
}
