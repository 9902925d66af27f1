import type { BoardColumn } from '#core/challenge/words'
import type { T } from '../../i18n/t'
import type { Icon } from '../../ui/icon/icon'
import type { Tag } from '../../ui/tag/tag'
import type { BoardRow, Claim } from './types'

type TagProps = Parameters<typeof Tag>[0]

/** `已揭 1 · 待验 1 · 报名 3`: what has come of a challenge; nothing while nothing has. */
export function countWords({ held, toReview, accepted, bids }: BoardRow, t: T): string {
  const words = [
    held > 0 && t('desk.held', { count: held }),
    toReview > 0 && t('desk.toReview', { count: toReview }),
    accepted > 0 && t('desk.accepted', { count: accepted }),
    bids > 0 && t('desk.bids', { count: bids }),
  ]
  return words.filter((word) => word !== false).join(' · ')
}

/** Where a claim stands, in one word. */
export function claimTag({ state, lapsed }: Claim, t: T): TagProps {
  if (lapsed) return { text: t('slot.lapsed'), tone: 'warn' }
  const tones = { free: 'plain', held: 'plain', submitted: 'brand', returned: 'warn', accepted: 'ok' } as const
  return { text: t(`slot.${state}`), tone: tones[state] }
}

export const COLUMN_ICONS: Record<BoardColumn, Parameters<typeof Icon>[0]['name']> = {
  draft: 'edit',
  open: 'bell',
  underway: 'people',
  toReview: 'check-circle',
  done: 'medal',
  withdrawn: 'trash',
}
