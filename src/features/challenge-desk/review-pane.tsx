import { View } from '@tarojs/components'
import type { Query } from '../../api/use-query'
import { useT } from '../../i18n/t'
import { Button } from '../../ui/button/button'
import { Skeleton } from '../../ui/skeleton/skeleton'
import { Answer } from '../shell/answer'
import './desk.scss'
import { PrimaryAct } from './review-acts'
import { ReviewView } from './review-view'
import { useReview } from './use-review'

interface ReviewPaneProps {
  challengeId: string
  /** The list beside it. */
  beside: Pick<Query<unknown>, 'refresh'>
  onClose: () => void
}

/** A challenge in the second pane of a wide screen: the same as its page. */
export function ReviewPane({ challengeId, beside, onClose }: ReviewPaneProps) {
  const t = useT()
  const { query, acts } = useReview(challengeId, beside)
  return (
    <View className="desk-pane">
      <View className="desk-pane-close">
        <Button kind="text" size="small" icon="list" text={t('desk.allColumns')} onTap={onClose} />
      </View>
      <Answer query={query} skeleton={<Skeleton kind="text" rows={8} />}>
        {(challenge) => (
          <>
            <PrimaryAct challenge={challenge} acts={acts} />
            <ReviewView challenge={challenge} acts={acts} />
          </>
        )}
      </Answer>
    </View>
  )
}
