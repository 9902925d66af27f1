import { useState } from 'react'
import { api } from '../../../api/api'
import { useCommand } from '../../../api/use-command'
import { useT } from '../../../i18n/t'
import { personKey } from '../../../platform/persona'
import { drop, keep, kept } from '../../../platform/storage'
import { confirm } from '../../../ui/dialog/confirm'
import type { OfferProps } from './offer'

export interface OfferedHandOver {
  code: string
  until: number
}

/** The code is told once: this device keeps it for as long as it holds. */
export function useOffer({ challenge: { _id: challengeId }, claim, query }: OfferProps) {
  const t = useT()
  const { slot, fence, handOverUntil } = claim
  const key = `form/${personKey()}/hand-over-${challengeId}-${slot}-${fence}`
  const [offered, setOffered] = useState(() => kept<OfferedHandOver>(key))
  const making = useCommand(api.challenge.offerHandOver, { refreshes: [query] })
  const takingBack = useCommand(api.challenge.withdrawHandOver, { refreshes: [query] })
  const mine = { challengeId, slot, fence }
  const make = async () => {
    const made = await making.run(mine)
    if (!made) return
    const { code, until } = made
    keep(key, { code, until })
    setOffered({ code, until })
  }
  const takeBack = async () => {
    const words = { title: t('handOver.takeBackAsk'), text: t('handOver.takeBackText'), yes: t('handOver.takeBack') }
    if (!(await confirm(words)) || !(await takingBack.run(mine))) return
    drop(key)
    setOffered(undefined)
  }
  // Another code, made elsewhere since, has put an end to this one; so has taking it back.
  const holds = offered !== undefined && handOverUntil === offered.until && offered.until > Date.now()
  return { shown: holds ? offered : undefined, making, make, takingBack, takeBack }
}
