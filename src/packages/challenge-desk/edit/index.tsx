import '../words'
import { useRouter } from '@tarojs/taro'
import { asPage } from '../../../features/shell/as-page'
import { EditChallenge } from './edit-challenge'
import { NewChallenge } from './new-challenge'

/** 发榜: anew; after an earlier one (`from`); or with a challenge named, that one is changed. */
function EditPage() {
  const { challengeId, from, unitId } = useRouter().params
  if (challengeId) return <EditChallenge challengeId={challengeId} />
  if (from) return <EditChallenge challengeId={from} again />
  return <NewChallenge unitId={unitId} />
}

export default asPage(EditPage)
