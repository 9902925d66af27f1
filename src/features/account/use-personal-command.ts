import { useCallback } from 'react'
import type { AnyAction, InputOf, OutputOf } from '#core/kernel/contract'
import { type ActionRef, api } from '../../api/api'
import { cacheKey } from '../../api/cache'
import { snapshotOf } from '../../api/query-store'
import { type Command, useCommand } from '../../api/use-command'
import { askConsent } from './ask-consent'
import type { Me } from './types'

/** As far as this device knows; the server knows better, and is asked by every command anyway. */
function hasNotAgreed(): boolean {
  return snapshotOf<Me>(cacheKey(api.account.me, {})).answer?.data.policy.agreed === false
}

/**
 * A command that stores something about the person. Whoever has not agreed to the policy is asked first, before anything leaves the
 * device; then it goes on with what they were doing.
 */
export function usePersonalCommand<A extends AnyAction>(
  ref: ActionRef<A>,
  how?: Parameters<typeof useCommand>[1],
): Command<InputOf<A>, OutputOf<A>> {
  const command = useCommand(ref, how)
  const { run } = command
  const consented = useCallback(
    async (input: InputOf<A>) => (hasNotAgreed() && !(await askConsent()) ? undefined : run(input)),
    [run],
  )
  return { ...command, run: consented }
}
