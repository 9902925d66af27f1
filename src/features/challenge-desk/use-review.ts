import { useState } from 'react'
import { api } from '../../api/api'
import { type Command, useCommand } from '../../api/use-command'
import { type Query, useQuery } from '../../api/use-query'
import { useT } from '../../i18n/t'
import { confirm } from '../../ui/dialog/confirm'
import { toast } from '../../ui/toast/toast'
import type { Challenge, Claim } from './types'

type Act = Pick<Command<unknown, unknown>, 'busy' | 'refusal' | 'again' | 'dismiss'>
type Refreshable = Pick<Query<unknown>, 'refresh'>
type Which = Pick<Claim, 'slot' | 'fence'>

export type ReviewSheet = { kind: 'accept' | 'sendBack'; claim: Claim } | { kind: 'withdraw' }

export interface ReviewActs {
  sheet: ReviewSheet | undefined
  open: (sheet: ReviewSheet) => void
  /** The commands behind the sheets, for what each of them says. */
  commands: Record<ReviewSheet['kind'], Act>
  close: () => void
  accept: (which: Which, found: { minutes: number; note: string }) => Promise<boolean>
  sendBack: (which: Which, missing: string) => Promise<boolean>
  withdraw: (reason: string) => Promise<boolean>
  choose: (bidders: readonly { personId: string; name: string }[]) => Promise<boolean>
  post: (title: string) => Promise<void>
  end: (free: number) => Promise<void>
  busy: 'post' | 'end' | 'choose' | undefined
  /** What was refused outside of a sheet. */
  refused: Act | undefined
}

/** A challenge of one's own unit, and what its poster can do with it. Whether they may, `can` tells. `beside`: the list on the same screen. */
export function useReview(challengeId: string, beside?: Refreshable): { query: Query<Challenge>; acts: ReviewActs } {
  const query = useQuery(api.challenge.get, { challengeId })
  return { query, acts: useActs(challengeId, beside ? [query, beside] : [query]) }
}

function useActs(challengeId: string, refreshes: Refreshable[]): ReviewActs {
  const t = useT()
  const [sheet, setSheet] = useState<ReviewSheet>()
  const accept = useCommand(api.challenge.accept, { refreshes })
  const sendBack = useCommand(api.challenge.sendBack, { refreshes })
  const withdraw = useCommand(api.challenge.withdraw, { refreshes })
  const choose = useCommand(api.challenge.choose, { refreshes })
  const post = useCommand(api.challenge.post, { refreshes })
  const end = useCommand(api.challenge.close, { refreshes })
  const told = (done: unknown, words: string): boolean => {
    if (done) toast(words)
    return Boolean(done)
  }

  return {
    sheet,
    open: setSheet,
    close: () => setSheet(undefined),
    commands: { accept, sendBack, withdraw },
    busy: post.busy ? 'post' : end.busy ? 'end' : choose.busy ? 'choose' : undefined,
    refused: [choose, post, end].find(({ refusal }) => refusal),
    accept: async ({ slot, fence }, { minutes, note }) => {
      const done = await accept.run({ challengeId, slot, fence, minutes, ...(note !== '' && { note }) })
      return told(done, t('review.acceptedNow'))
    },
    sendBack: async ({ slot, fence }, missing) =>
      told(await sendBack.run({ challengeId, slot, fence, missing }), t('review.sentBackNow')),
    withdraw: async (reason) => told(await withdraw.run({ challengeId, reason }), t('review.withdrawnNow')),
    async choose(bidders) {
      const names = bidders.map(({ name }) => name).join(t('ui.and'))
      const sure = await confirm({
        title: t('bids.chooseAsk', { count: bidders.length }),
        text: t('bids.chooseText', { names }),
        yes: t('bids.choose'),
      })
      if (!sure) return false
      return told(
        await choose.run({ challengeId, personIds: bidders.map(({ personId }) => personId) }),
        t('bids.chosenNow'),
      )
    },
    async post(title) {
      const sure = { title: t('review.postAsk'), text: t('review.postText', { title }), yes: t('review.post') }
      if (await confirm(sure)) told(await post.run({ challengeId }), t('review.postedNow'))
    },
    async end(free) {
      const text = free > 0 ? t('review.endTextFree', { free }) : t('review.endText')
      const sure = { title: t('review.endAsk'), text, yes: t('review.end') }
      if (await confirm(sure)) told(await end.run({ challengeId }), t('review.endedNow'))
    },
  }
}
