import type { AccountContract } from '#core/account/contract'
import '#core/account/refusals'
import { AppError } from '#core/kernel/app-error'
import { notify } from '#core/notice/notify'
import type { UseCase } from '../kernel/use-case'
import { sealPhone } from '../privacy/personal-data'
import type { AccountStores } from './stores'

/** Where people live: communities, villages, and the grid cells in them. */
const LIVED_IN = ['community', 'village', 'gridCell']

/** 双报到: the row says where its member lives and has reported in; the branch and the community both see it there. */
export const reportIn: UseCase<AccountContract['reportIn'], AccountStores> = async (
  { communityId },
  { actor, now, subject, newId, members, orgs },
) => {
  const { member } = subject
  if (!member) throw new AppError('NOT_A_MEMBER')
  const community = await placeToLive(orgs, communityId)
  const { reportIn: before } = member
  const stands = before?.communityId === communityId && before.state !== 'declined'
  if (stands) return { community }
  const home = (await orgs.byIds([member.branchId])).get(member.branchId)
  const asked = notify(member._id, newId(), now, {
    kind: 'reportInAsked',
    facts: {
      communityId,
      community: community.name,
      memberId: member._id,
      name: member.name,
      branch: home?.name ?? '',
    },
    to: { who: 'keepers', unitId: communityId },
    about: member._id,
  })
  if ((await members.reportIn(actor.openid, communityId, now, [asked])) === 0) throw new AppError('NOT_A_MEMBER')
  return { community }
}

/** 志愿者登记, in one step: where, what one can do, and how to be reached. */
export const registerVolunteer: UseCase<AccountContract['registerVolunteer'], AccountStores> = async (
  { communityId, name, skills, phone },
  { actor, now, subject, accounts, orgs },
) => {
  const community = await placeToLive(orgs, communityId)
  const owner = subject.account?.personId ?? actor.personId
  const sealed = phone ? { phone: sealPhone(phone, owner) } : {}
  await accounts.registerVolunteer(actor.openid, name, { communityId, skills, at: now, ...sealed })
  return { community }
}

export const withdrawVolunteer: UseCase<AccountContract['withdrawVolunteer'], AccountStores> = async (
  _,
  { actor, accounts },
) => {
  await accounts.withdrawVolunteer(actor.openid)
  return { ok: true }
}

async function placeToLive(orgs: AccountStores['orgs'], communityId: string): Promise<{ _id: string; name: string }> {
  const unit = (await orgs.byIds([communityId])).get(communityId)
  if (unit?.status !== 'active' || !LIVED_IN.includes(unit.kind)) throw new AppError('UNIT_UNFIT')
  return { _id: communityId, name: unit.name }
}
