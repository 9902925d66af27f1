import { View } from '@tarojs/components'
import { useT } from '../../i18n/t'
import { Button } from '../../ui/button/button'
import { go } from '../shell/go'
import './desk.scss'
import type { Challenge } from './types'
import type { ReviewActs } from './use-review'

interface ActsProps {
  challenge: Challenge
  acts: ReviewActs
}

const firstToReview = ({ claims, can }: Challenge) =>
  can.review ? claims.find(({ state }) => state === 'submitted') : undefined

/** Whether there is something that matters now: without it no bar is drawn. */
export const hasPrimary = (challenge: Challenge): boolean => challenge.can.post || Boolean(firstToReview(challenge))

/** The act that matters now: posting a draft, or reviewing what was handed in first. */
export function PrimaryAct({ challenge, acts }: ActsProps) {
  const t = useT()
  const claim = firstToReview(challenge)
  if (challenge.can.post) {
    const post = () => void acts.post(challenge.title)
    return <Button icon="bell" text={t('review.post')} busy={acts.busy === 'post'} onTap={post} />
  }
  if (!claim) return null
  return (
    <View className="desk-acts">
      <Button kind="secondary" text={t('review.sendBack')} onTap={() => acts.open({ kind: 'sendBack', claim })} />
      <Button icon="check" text={t('review.accept')} onTap={() => acts.open({ kind: 'accept', claim })} />
    </View>
  )
}

/** What else can be done with it. */
export function OtherActs({ challenge, acts }: ActsProps) {
  const t = useT()
  const { _id, can, free } = challenge
  return (
    <View className="desk-acts">
      {can.edit && <Button kind="secondary" text={t('review.edit')} onTap={() => go.deskEdit(_id)} />}
      {can.close && (
        <Button kind="secondary" text={t('review.end')} busy={acts.busy === 'end'} onTap={() => void acts.end(free)} />
      )}
      <Button kind="secondary" text={t('review.again')} onTap={() => go.deskAgain(_id)} />
      {can.withdraw && <Button kind="text" text={t('review.withdraw')} onTap={() => acts.open({ kind: 'withdraw' })} />}
    </View>
  )
}
