import type { Query } from '../../../api/use-query'
import { Lead } from '../../../features/account/lead'
import { AskedCard } from '../../../features/challenge/asked-card'
import { leaseWord } from '../../../features/challenge/challenge-words'
import type { Challenge } from '../../../features/challenge/types'
import { Page } from '../../../features/shell/page'
import { Refusal } from '../../../features/shell/refusal'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { Notice } from '../../../ui/notice/notice'
import { OfferedCode } from './offered-code'
import { useOffer } from './use-offer'

export interface OfferProps {
  challenge: Challenge
  claim: NonNullable<Challenge['claim']>
  query: Query<Challenge>
}

/** The holder's side: a code to show, or to send. Until somebody takes it, nothing has changed. */
export function Offer(props: OfferProps) {
  const { challenge, claim, query } = props
  const t = useT()
  const language = useLanguage()
  const offer = useOffer(props)
  const { shown } = offer
  const make = <Button text={t('handOver.make')} busy={offer.making.busy} onTap={() => void offer.make()} />
  return (
    <Page title={t('handOver.title')} query={query} action={!shown && challenge.can.offerHandOver && make}>
      <Lead text={t('handOver.text', { lease: leaseWord(claim.leaseUntil, Date.now(), t, language) })} />
      <Refusal of={{ ...offer.making, again: offer.make }} />
      <Refusal of={offer.takingBack} />
      {shown ? (
        <OfferedCode challenge={challenge} offer={shown} />
      ) : (
        claim.handOverUntil !== null && <Notice text={t('handOver.elsewhere')} />
      )}
      {!challenge.can.offerHandOver && <Notice tone="warn" text={t('handOver.notNow')} />}
      {challenge.can.withdrawHandOver && (
        <Button
          kind="danger"
          text={t('handOver.takeBack')}
          busy={offer.takingBack.busy}
          onTap={() => void offer.takeBack()}
        />
      )}
      <AskedCard challenge={challenge} />
    </Page>
  )
}
