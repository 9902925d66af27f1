import { useState } from 'react'
import { type HandOverOffer, handOverIn } from '#core/challenge/hand-over-link'
import { Lead } from '../../../features/account/lead'
import { useT } from '../../../i18n/t'
import { CodeScanner } from '../../../platform/code-scanner'
import { Notice } from '../../../ui/notice/notice'

/** Without a challenge in hand the code on the other's screen is scanned: it says which one is meant. */
export function FindOffer({ onFound }: { onFound: (offer: HandOverOffer) => void }) {
  const t = useT()
  const [wrong, setWrong] = useState(false)
  const see = (text: string) => {
    const offer = handOverIn(text)
    if (offer) onFound(offer)
    else setWrong(true)
  }
  return (
    <>
      <Lead text={t('handOver.findText')} />
      {wrong && <Notice tone="bad" text={t('handOver.notCode')} />}
      <CodeScanner onCode={see} paused={false} words={{ aim: t('handOver.aim'), otherwise: t('handOver.findText') }} />
    </>
  )
}
