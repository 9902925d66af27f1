import { api } from '../../api/api'
import { type Command, useCommand } from '../../api/use-command'
import { type Query, useQuery } from '../../api/use-query'
import { useLanguage } from '../../i18n/language'
import { useT } from '../../i18n/t'
import { dayAndClock } from '../../i18n/time-words'
import { confirm } from '../../ui/dialog/confirm'
import { toast } from '../../ui/toast/toast'
import type { Challenge } from './types'

type Act = Pick<Command<unknown, unknown>, 'busy' | 'refusal' | 'again' | 'dismiss'>
type Claim = NonNullable<Challenge['claim']>
const NAMES = ['claim', 'extend', 'release', 'withdrawHandOver', 'joinTeam', 'leaveTeam', 'withdrawBid'] as const
export type ActName = (typeof NAMES)[number]

export interface ChallengeActs {
  claim: () => Promise<void>
  extend: (claim: Claim) => Promise<void>
  release: (claim: Claim) => Promise<void>
  withdrawHandOver: (claim: Claim) => Promise<void>
  joinTeam: (slot: number) => Promise<void>
  /** One leaves, or the lead lets somebody go. */
  leaveTeam: (claim: Claim, other?: { personId: string; name: string }) => Promise<void>
  withdrawBid: () => Promise<void>
  /** Which of them is under way. */
  busy: ActName | undefined
  /** The one that was refused last. */
  refused: Act | undefined
}

/**
 * A challenge, and what can be done with it from its page. Whether it may be done, `can` tells. Whatever is answered, a refusal too, it is
 * read again, so that the screen says what is so now. `list` is what else shows it beside.
 */
export function useChallenge(
  challengeId: string,
  list?: Query<unknown>,
): { query: Query<Challenge>; acts: ChallengeActs } {
  const t = useT()
  const language = useLanguage()
  const query = useQuery(api.challenge.get, { challengeId })
  const how = { refreshes: list ? [query, list] : [query] }
  const commands = {
    claim: useCommand(api.challenge.claim, how),
    extend: useCommand(api.challenge.extend, how),
    release: useCommand(api.challenge.release, how),
    withdrawHandOver: useCommand(api.challenge.withdrawHandOver, how),
    joinTeam: useCommand(api.challenge.joinTeam, how),
    leaveTeam: useCommand(api.challenge.leaveTeam, how),
    withdrawBid: useCommand(api.challenge.withdrawBid, how),
  }
  const begin = () => {
    for (const { refusal, dismiss } of Object.values<Act>(commands)) if (refusal) dismiss()
  }
  const until = (at: number) => dayAndClock(at, Date.now(), language)

  return {
    query,
    acts: {
      busy: NAMES.find((name) => commands[name].busy),
      refused: Object.values<Act>(commands).find(({ refusal }) => refusal),
      async claim() {
        begin()
        const held = await commands.claim.run({ challengeId })
        if (held) toast(t('challenge.claimed', { when: until(held.leaseUntil) }))
      },
      async extend(claim) {
        begin()
        const held = await commands.extend.run(slotOf(challengeId, claim))
        if (held) toast(t('challenge.extended', { when: until(held.leaseUntil) }))
      },
      async release(claim) {
        const sure = await confirm({
          title: t('challenge.releaseAsk'),
          text: t('challenge.releaseText'),
          yes: t('challenge.release'),
          no: t('challenge.keep'),
        })
        if (!sure) return
        begin()
        if (await commands.release.run(slotOf(challengeId, claim))) toast(t('challenge.released'), 'info')
      },
      async withdrawHandOver(claim) {
        begin()
        if (await commands.withdrawHandOver.run(slotOf(challengeId, claim))) toast(t('challenge.handOverKept'), 'info')
      },
      async joinTeam(slot) {
        begin()
        if (await commands.joinTeam.run({ challengeId, slot })) toast(t('challenge.joined'))
      },
      async leaveTeam({ slot }, other) {
        const sure = await confirm({
          title: other ? t('challenge.letGoAsk', other) : t('challenge.leaveAsk'),
          text: t(other ? 'challenge.letGoText' : 'challenge.leaveText'),
          yes: t(other ? 'challenge.letGo' : 'challenge.leave'),
        })
        if (!sure) return
        begin()
        const left = await commands.leaveTeam.run({ challengeId, slot, ...(other ? { personId: other.personId } : {}) })
        if (left) toast(t('challenge.left'), 'info')
      },
      async withdrawBid() {
        begin()
        if (await commands.withdrawBid.run({ challengeId })) toast(t('challenge.bidWithdrawn'), 'info')
      },
    },
  }
}

const slotOf = (challengeId: string, { slot, fence }: Claim) => ({ challengeId, slot, fence })
