import { View } from '@tarojs/components'
import { useState } from 'react'
import { useLanguage } from '../../i18n/language'
import { useT } from '../../i18n/t'
import { dayAndClock } from '../../i18n/time-words'
import { Avatar } from '../../ui/avatar/avatar'
import { Button } from '../../ui/button/button'
import { Card } from '../../ui/card/card'
import { cx } from '../../ui/classes'
import { Icon } from '../../ui/icon/icon'
import { Section } from '../../ui/section/section'
import { Tag } from '../../ui/tag/tag'
import { access } from '../../ui/tap/access'
import { Tap } from '../../ui/tap/tap'
import './desk.scss'
import type { Bid, Challenge } from './types'
import type { ReviewActs } from './use-review'

/** 报名: who would do it, with what they did before; as many can be chosen as slots are free. */
export function Bids({ challenge: { bids, free, can }, acts }: { challenge: Challenge; acts: ReviewActs }) {
  const t = useT()
  const [picked, setPicked] = useState<readonly string[]>([])
  // Somebody may have withdrawn meanwhile.
  const open = bids.filter(({ chosen }) => !chosen)
  const chosen = open.filter(({ personId }) => picked.includes(personId))
  const toggle = ({ personId }: Bid) =>
    setPicked(picked.includes(personId) ? picked.filter((one) => one !== personId) : [...picked, personId])
  const choose = async () => {
    if (await acts.choose(chosen)) setPicked([])
  }
  const note = can.choose ? t('bids.note', { free }) : undefined
  return (
    <Section title={t('bids.title', { count: bids.length })} note={bids.length > 0 ? note : undefined}>
      {bids.length === 0 && <Card className="desk-quiet">{t('bids.none')}</Card>}
      <View className="desk-bids" {...access(can.choose ? { role: 'group', label: t('bids.choose') } : {})}>
        {bids.map((bid) => {
          const on = picked.includes(bid.personId)
          const pickable = can.choose && !bid.chosen
          return (
            <BidCard
              key={bid.personId}
              bid={bid}
              on={on}
              {...(pickable && { onTap: () => toggle(bid), full: !on && chosen.length >= free })}
            />
          )
        })}
      </View>
      {can.choose && open.length > 0 && (
        <Button
          kind="secondary"
          text={chosen.length > 0 ? t('bids.chooseCount', { count: chosen.length }) : t('bids.choose')}
          disabled={chosen.length === 0}
          busy={acts.busy === 'choose'}
          onTap={() => void choose()}
        />
      )}
    </Section>
  )
}

interface BidCardProps {
  bid: Bid
  on: boolean
  onTap?: () => void
  /** No more can be chosen. */
  full?: boolean
}

function BidCard({ bid: { name, note, at, done, noShows, chosen }, on, onTap, full }: BidCardProps) {
  const t = useT()
  const language = useLanguage()
  const before = noShows > 0 ? t('bids.beforeNoShows', { done, noShows }) : t('bids.before', { done })
  const body = (
    <>
      <Avatar name={name} />
      <View className="desk-slot-who">
        <View className="desk-slot-name">{name}</View>
        <View className={cx('desk-quiet', noShows > 0 && 'desk-warn')}>{before}</View>
        {note && <View className="desk-summary">{note}</View>}
        <View className="desk-quiet">{t('bids.at', { when: dayAndClock(at, Date.now(), language) })}</View>
      </View>
      {chosen && <Tag text={t('bids.chosen')} tone="ok" />}
      {onTap && (
        <View className={cx('desk-mark', on && 'desk-mark-on')}>{on && <Icon name="check" size="small" />}</View>
      )}
    </>
  )
  if (!onTap) return <View className="ui-card desk-bid">{body}</View>
  return (
    <Tap
      role="checkbox"
      checked={on}
      disabled={full || undefined}
      className={cx('ui-card', 'desk-bid', on && 'desk-bid-on')}
      label={process.env.TARO_ENV === 'h5' ? undefined : [name, before, note].filter(Boolean).join(t('ui.and'))}
      onTap={onTap}
    >
      {body}
    </Tap>
  )
}
