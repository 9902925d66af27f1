import { accountContract } from '#core/account/contract'
import { getMe } from '#server/account/get-me'
import { findActor } from '#server/cloudbase/accounts'
import { orgStore } from '#server/cloudbase/orgs'
import { callerId } from '#server/cloudbase/sdk'
import { serve } from '#server/kernel/serve'

/** Deploy unit for 我: accounts and who people are. */
export const main = serve(
  accountContract,
  { me: getMe },
  { orgs: orgStore },
  {
    callerId,
    subjectIdOf: () => undefined,
    enter: async (openid) => ({ actor: await findActor(openid), subject: undefined }),
  },
)
