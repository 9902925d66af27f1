import '../words'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { useMe } from '../../../features/account/use-me'
import { Acted } from '../../../features/challenge/acted'
import { Answer } from '../../../features/shell/answer'
import { asPage } from '../../../features/shell/as-page'
import { Page } from '../../../features/shell/page'
import { useT } from '../../../i18n/t'
import { NotNow } from './not-now'
import { SubmitForm } from './submit-form'

/** 交榜: the lead hands in the work, with a note, photos and the time it took. */
function SubmitPage() {
  const t = useT()
  const { challengeId = '' } = useRouter().params
  const me = useMe()
  const challenge = useQuery(api.challenge.get, { challengeId })
  const [done, setDone] = useState(false)
  const { data } = challenge
  if (!done && data?.claim && data.can.submit && me.data) {
    const { personId } = me.data
    return (
      <SubmitForm
        {...{ challenge: data, claim: data.claim, personId }}
        query={challenge}
        onDone={() => setDone(true)}
      />
    )
  }
  if (done)
    return (
      <Page title={t('submit.title')}>
        <Acted title={t('submit.done')} text={t('submit.doneText')} challengeId={challengeId} />
      </Page>
    )
  return (
    <Page title={t('submit.title')} query={challenge}>
      {data && (data.can.submit ? <Answer query={me}>{() => null}</Answer> : <NotNow challenge={data} />)}
    </Page>
  )
}

export default asPage(SubmitPage)
