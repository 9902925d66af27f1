import { useCallback, useEffect, useRef, useState } from 'react'
import { api } from '../../api/api'
import { query } from '../../api/call'
import type { ShownRefusal } from '../../api/refusal'
import { type Query, useQuery } from '../../api/use-query'
import type { Point } from '../../platform/place'
import type { ChallengeFilter, ChallengeSummary, Hall } from './types'

export interface HallPages {
  first: Query<Hall>
  /** All pages read so far. */
  challenges: ChallengeSummary[]
  more: boolean
  loading: boolean
  /** Why the last page did not come. */
  refusal: ShownRefusal | undefined
  loadMore: () => void
}

interface Older {
  /** The question that they answer. */
  key: string
  pages: number
  challenges: ChallengeSummary[]
  next: Hall['next']
}

const NONE: Older = { key: '', pages: 0, challenges: [], next: null }
/** Somebody who read further than so many pages begins anew when they come back. */
const PAGES_READ_AGAIN = 4

/** 榜单, page after page. When the first page is read again, those that follow it are, too: no card tells how things were. */
export function useHall(input: { filter: ChallengeFilter; near?: Point }): HallPages {
  const first = useQuery(api.challenge.list, input)
  const key = JSON.stringify(input)
  const [older, setOlder] = useState(NONE)
  const [loading, setLoading] = useState(false)
  const [refusal, setRefusal] = useState<ShownRefusal>()
  const read = older.key === key ? older : NONE
  const latest = useRef({ input, read })
  latest.current = { input, read }
  const page = first.data

  useEffect(() => {
    const { pages } = latest.current.read
    if (!page || pages === 0) return
    let gone = false
    void readOn(latest.current.input, { ...NONE, key, next: page.next }, Math.min(pages, PAGES_READ_AGAIN)).then(
      (again) => {
        if (!gone && 'key' in again) setOlder(again)
      },
    )
    return () => {
      gone = true
    }
  }, [page, key])

  const next = read.pages > 0 ? read.next : (page?.next ?? null)
  const loadMore = useCallback(async () => {
    if (!next || loading) return
    setLoading(true)
    setRefusal(undefined)
    const { input: asked, read: so } = latest.current
    const further = await readOn(asked, { ...so, key, next }, 1)
    setLoading(false)
    if ('key' in further) setOlder(further)
    else setRefusal(further)
  }, [next, loading, key])

  const challenges = joined(page?.challenges ?? [], read.challenges)
  return { first, challenges, more: next !== null, loading, refusal, loadMore: () => void loadMore() }
}

/** So many pages further, or why not. */
async function readOn(
  input: { filter: ChallengeFilter; near?: Point },
  from: Older,
  pages: number,
): Promise<Older | ShownRefusal> {
  if (pages === 0 || !from.next) return from
  const outcome = await query(api.challenge.list, { ...input, after: from.next })
  if (!outcome.ok) return outcome.refusal
  const { challenges, next } = outcome.data
  const further = { ...from, pages: from.pages + 1, challenges: joined(from.challenges, challenges), next }
  return readOn(input, further, pages - 1)
}

function joined(newer: readonly ChallengeSummary[], older: readonly ChallengeSummary[]): ChallengeSummary[] {
  const known = new Set(newer.map(({ _id }) => _id))
  return [...newer, ...older.filter(({ _id }) => !known.has(_id))]
}
