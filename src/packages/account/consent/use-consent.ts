import { useEffect } from 'react'
import { POLICY_VERSION } from '#core/privacy/policy'
import { api } from '../../../api/api'
import { useCommand } from '../../../api/use-command'
import { answerConsent } from '../../../features/account/ask-consent'
import type { useMe } from '../../../features/account/use-me'
import { go } from '../../../features/shell/go'

/** Agreeing to the policy that this screen shows, and what follows for the screen that asked. */
export function useConsent(me: ReturnType<typeof useMe>) {
  const consent = useCommand(api.account.consent, { refreshes: [me] })
  useEffect(() => () => answerConsent(false), [])
  const finish = (answer: unknown) => {
    if (!answer) return
    answerConsent(true)
    go.back()
  }
  const agree = async () => finish(await consent.run({ version: POLICY_VERSION }))
  return { ...consent, again: async () => finish(await consent.again()), agree }
}
