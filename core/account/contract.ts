import * as v from 'valibot'
import { action, type ContextContract } from '../kernel/contract'
import { ROLES } from '../kernel/roles'

const unit = v.object({ path: v.string(), name: v.string() })

/** 我: who the caller is here. */
export const accountContract = {
  me: action({
    kind: 'query',
    input: v.object({}),
    output: v.object({
      name: v.string(),
      /** The caller's branch; null for anybody but a member. */
      branch: v.nullable(unit),
      /** Roles held, each with where. */
      posts: v.array(v.object({ role: v.picklist(ROLES), unit })),
      /** Branches that the caller may publish lessons for, each with whom a lesson can be for: itself and all above it. */
      publishesFor: v.array(v.object({ branch: unit, audiences: v.array(unit) })),
    }),
    access: { roles: ['resident'] },
  }),
} satisfies ContextContract

export type AccountContract = typeof accountContract
