import '../words'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { handOverIn } from '#core/challenge/hand-over-link'
import type { Instant } from '#core/kernel/day'
import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { Acted } from '../../../features/challenge/acted'
import { leaseWord } from '../../../features/challenge/challenge-words'
import { asPage } from '../../../features/shell/as-page'
import { Page } from '../../../features/shell/page'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { Screen } from '../../../ui/screen/screen'
import { FindOffer } from './find-offer'
import { Offer } from './offer'
import { TakeOver } from './take-over'

type Params = Partial<Record<string, string>>

/** What opened the screen: a link of ours, a mini-program code, WeChat's own scanner; or a challenge, without a code. */
function opened({ challengeId, code, scene, q }: Params) {
  const linked = handOverIn(scene ?? q ?? '')
  return linked ?? { challengeId, code: code?.toLowerCase() ?? '' }
}

/** 转交: its holder shows a code; whoever opens or types it, and agrees, holds it from then on. */
function HandOverPage() {
  const t = useT()
  const { params } = useRouter()
  const [found, setFound] = useState(() => opened(params))
  if (!found.challengeId)
    return (
      <Screen title={t('handOver.title')}>
        <FindOffer onFound={setFound} />
      </Screen>
    )
  return <Side challengeId={found.challengeId} code={found.code} />
}

/**
 * Which side somebody is on: the holder without a code in hand, or whoever takes over. Who has just taken over holds it too, and is told
 * that, not asked to hand it on.
 */
function Side({ challengeId, code }: { challengeId: string; code: string }) {
  const t = useT()
  const language = useLanguage()
  const challenge = useQuery(api.challenge.get, { challengeId })
  const [leaseUntil, setTaken] = useState<Instant>()
  const { data } = challenge
  if (leaseUntil !== undefined)
    return (
      <Page title={t('takeOver.title')}>
        <Acted
          title={t('takeOver.done')}
          text={leaseWord(leaseUntil, Date.now(), t, language)}
          challengeId={challengeId}
        />
      </Page>
    )
  if (code === '' && data?.claim?.lead) return <Offer challenge={data} claim={data.claim} query={challenge} />
  return <TakeOver query={challenge} challengeId={challengeId} code={code} onTaken={setTaken} />
}

export default asPage(HandOverPage)
