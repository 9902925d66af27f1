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
import { AppealForm } from './appeal-form'

/** 爽约申诉: why a claim that ran out should not count against somebody. */
function AppealPage() {
  const t = useT()
  const { challengeId = '', slot, fence } = useRouter().params
  const mine = useQuery(api.challenge.mine, {})
  const [done, setDone] = useState(false)
  const claim = mine.data?.claims.find(
    (each) => each.challengeId === challengeId && each.slot === Number(slot) && each.fence === Number(fence),
  )
  if (done)
    return (
      <Page title={t('noShowAppeal.title')}>
        <Acted title={t('noShowAppeal.done')} text={t('noShowAppeal.doneText')} challengeId={challengeId} />
      </Page>
    )
  if (claim?.canAppeal) return <AppealForm claim={claim} query={mine} onDone={() => setDone(true)} />
  const standing = claim?.noShow ?? 'none'
  const back = <Button size="small" kind="secondary" text={t('noShowAppeal.back')} onTap={go.back} />
  return (
    <Page title={t('noShowAppeal.title')} query={mine}>
      <Empty icon="info" title={t(`noShowAppeal.${standing}`)} text={t(`noShowAppeal.${standing}Text`)} action={back} />
    </Page>
  )
}

export default asPage(AppealPage)
