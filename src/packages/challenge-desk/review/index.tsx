import '../words'
import { useRouter } from '@tarojs/taro'
import { hasPrimary, PrimaryAct } from '../../../features/challenge-desk/review-acts'
import { ReviewView } from '../../../features/challenge-desk/review-view'
import { useReview } from '../../../features/challenge-desk/use-review'
import { asPage } from '../../../features/shell/as-page'
import { Page } from '../../../features/shell/page'
import { useT } from '../../../i18n/t'
import { Skeleton } from '../../../ui/skeleton/skeleton'

/** One challenge, for its poster: reviewed, chosen for, withdrawn, closed. */
function ReviewPage() {
  const t = useT()
  const { challengeId = '' } = useRouter().params
  const { query, acts } = useReview(challengeId)
  const { data } = query
  return (
    <Page
      title={t('review.title')}
      query={query}
      skeleton={<Skeleton kind="text" rows={8} />}
      action={data && hasPrimary(data) && <PrimaryAct challenge={data} acts={acts} />}
    >
      {data && <ReviewView challenge={data} acts={acts} />}
    </Page>
  )
}

export default asPage(ReviewPage)
