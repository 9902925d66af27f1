import '../words'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { Acted } from '../../../features/challenge/acted'
import { asPage } from '../../../features/shell/as-page'
import { go } from '../../../features/shell/go'
import { Page } from '../../../features/shell/page'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { Empty } from '../../../ui/empty/empty'
import { BidForm } from './bid-form'
import { MyBid } from './my-bid'

/** 报名: a bid offers to do a challenge that its poster gives to one of those who ask for it. */
function BidPage() {
  const t = useT()
  const { challengeId = '' } = useRouter().params
  const query = useQuery(api.challenge.get, { challengeId })
  const [done, setDone] = useState(false)
  const { data } = query
  if (done)
    return (
      <Page title={t('bid.title')}>
        <Acted title={t('bid.done')} text={t('bid.doneText')} challengeId={challengeId} />
      </Page>
    )
  if (data?.bid) return <MyBid challenge={data} bid={data.bid} query={query} />
  if (data?.can.bid) return <BidForm challenge={data} query={query} onDone={() => setDone(true)} />
  const look = (
    <Button size="small" kind="secondary" text={t('acts.look')} onTap={() => go.challengeInstead(challengeId)} />
  )
  return (
    <Page title={t('bid.title')} query={query}>
      <Empty icon="info" title={t('bid.notNow')} text={t('bid.notNowText')} action={look} />
    </Page>
  )
}

export default asPage(BidPage)
