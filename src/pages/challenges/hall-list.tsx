import { View } from '@tarojs/components'
import { ChallengeCard } from '../../features/challenge/challenge-card'
import type { HallPages } from '../../features/challenge/use-hall'
import { useNow } from '../../features/study/use-now'
import { useT } from '../../i18n/t'
import { useRefusalWords } from '../../i18n/use-refusal-words'
import { Button } from '../../ui/button/button'
import { Empty } from '../../ui/empty/empty'
import { Notice } from '../../ui/notice/notice'
import './hall.scss'
import type { useView } from './use-view'

interface HallListProps {
  view: ReturnType<typeof useView>
  hall: HallPages
  chosen: string | undefined
  onOpen: (challengeId: string) => void
}

const NONE = {
  newest: 'hall.none',
  near: 'hall.noneNear',
  urgent: 'hall.noneUrgent',
  claimable: 'hall.noneClaimable',
} as const

export function HallList({ view, hall, chosen, onOpen }: HallListProps) {
  const now = useNow()
  if (hall.challenges.length === 0) return <NoneHere view={view} />
  return (
    <>
      {hall.challenges.map((challenge) => (
        <ChallengeCard
          key={challenge._id}
          challenge={challenge}
          now={now}
          selected={challenge._id === chosen}
          onTap={() => onOpen(challenge._id)}
        />
      ))}
      <HallEnd hall={hall} />
    </>
  )
}

/** Nothing of it; where it was narrowed, one tap shows the rest. */
function NoneHere({ view: { scope, narrowing, narrow } }: { view: ReturnType<typeof useView> }) {
  const t = useT()
  const { kinds, skills, unit } = narrowing
  const narrowed = kinds.length > 0 || skills.length > 0 || unit !== undefined
  const all = () => narrow({ kinds: [], skills: [], unit: undefined })
  return (
    <Empty
      icon="flag"
      title={t(NONE[scope])}
      text={t(narrowed ? 'hall.noneNarrowed' : 'hall.noneText')}
      action={narrowed && <Button kind="secondary" size="small" text={t('filter.clear')} onTap={all} />}
    />
  )
}

/** The end of what was read. Scrolling to it reads on by itself; the button is for a keyboard, and for a second try. */
function HallEnd({ hall: { more, loading, refusal, loadMore } }: { hall: HallPages }) {
  const t = useT()
  const words = useRefusalWords()
  if (!more) return <View className="hall-end">{t('hall.end')}</View>
  return (
    <>
      {refusal && <Notice tone="bad" text={words(refusal)} />}
      <Button kind="text" text={t(refusal ? 'ui.tryAgain' : 'hall.more')} busy={loading} onTap={loadMore} />
    </>
  )
}
