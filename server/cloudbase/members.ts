import type { Instant } from '#core/kernel/day'
import type { Effect } from '#core/kernel/effect'
import type { Actor } from '#core/kernel/roles'
import type { Gender } from '#core/roster/import-row'
import type { MemberEvent, MemberSubject, Place, ReportIn, SealedPhone, Transfer } from '#core/roster/member'
import { type CallerRow, toActor, withCaller } from './accounts'
import { collection, type Stage } from './collection'
import { stating } from './effects'
import { duplicateIndex } from './errors'
import { command } from './sdk'

/** A row of a branch's roster. Binding, transfer and leaving are each one guarded write on it. */
export interface MemberDocument {
  _id: string
  branchId: string
  name: string
  gender?: Gender
  joinedOn?: string
  /** Month and day of it: 政治生日 is found by it. */
  partyDay?: string
  phone?: SealedPhone
  /**
   * With the branch it is unique: the key of the number that the row holds there, or the row's own id while it holds none
   * (it has no number, has left, or came by a merge beside another row with the same).
   */
  phoneSlot: string
  status?: 'active' | 'left'
  /** The account that is bound to this row. */
  openid?: string
  /** The row's own id while nobody is bound to it: with `openid` it is unique, so that nobody is bound to two rows. */
  unbound?: string
  bindCode?: { digest: string; until: Instant }
  /** What the account was bound by: the digest of the code, or the command of whoever confirmed it. */
  boundWith?: string
  transfer?: { to: string; state: Transfer['state']; at: Instant }
  reportIn?: { communityId: string; state: ReportIn['state']; at: Instant }
  leftAt?: Instant
  v?: number
  last?: string
  /** The import that last wrote it. */
  importId?: string
  history?: MemberEvent[]
}

const members = collection<MemberDocument>('members')
const HISTORY_KEPT = 50
const MANY = 500
const PAGE_OF_ALL = 1000

type Joined = MemberDocument & { homes: Place[]; targets: Place[]; communities: Place[]; posts: number }

const appended = (event: MemberEvent) => command.push({ each: [event], slice: -HISTORY_KEPT } as never)
const isHere = { status: command.neq('left') }
const atVersion = (v: number) => (v === 0 ? command.in([0, null]) : v)

/** Units that a row names, as they are now. */
const withUnits: Stage[] = [
  { $lookup: { from: 'orgs', localField: 'branchId', foreignField: '_id', as: 'homes' } },
  { $lookup: { from: 'orgs', localField: 'transfer.to', foreignField: '_id', as: 'targets' } },
  { $lookup: { from: 'orgs', localField: 'reportIn.communityId', foreignField: '_id', as: 'communities' } },
]

const shape = (units: string) => ({
  $map: { input: `$${units}`, as: 'unit', in: { _id: '$$unit._id', path: '$$unit.path', name: '$$unit.name' } },
})
const ownPosts = {
  $filter: { input: { $arrayElemAt: ['$homes.grants', 0] }, as: 'grant', cond: { $eq: ['$$grant.openid', '$openid'] } },
}

/** The units with their names alone, and how many posts the bound account holds in the branch. */
const withPlaces: Stage[] = [
  ...withUnits,
  { $addFields: { held: { $cond: [{ $gt: ['$openid', null] }, { $size: ownPosts }, 0] } } },
  { $addFields: { homes: shape('homes'), targets: shape('targets'), communities: shape('communities') } },
]

/** The caller, and the row that they call about, in one request. Null when there is no such row. */
export async function enterMember(
  openid: string,
  memberId: string,
): Promise<{ actor: Actor; subject: MemberSubject } | null> {
  const [row] = await members.aggregate<Joined & { row: Joined } & CallerRow & { held: number }>([
    { $match: { _id: memberId } },
    ...withPlaces,
    { $project: { row: '$$ROOT' } },
    ...withCaller(openid),
  ])
  if (!row) return null
  const { account, member, branchPath, posts } = row
  return { actor: toActor(openid, { account, member, branchPath, posts }), subject: toSubject(row.row as never) }
}

export function toSubject(row: Joined & { held?: number }): MemberSubject {
  const { _id, name, gender, joinedOn, phone, openid, status, bindCode, transfer, reportIn, v, last, history } = row
  const [home = { _id: row.branchId, path: '', name: '' }] = row.homes
  const [to] = row.targets
  const [community] = row.communities
  return {
    _id,
    name,
    status: status ?? 'active',
    home,
    posts: row.held ?? 0,
    v: v ?? 0,
    history: history ?? [],
    ...(gender !== undefined && { gender }),
    ...(joinedOn !== undefined && { joinedOn }),
    ...(phone !== undefined && { phone }),
    ...(openid !== undefined && { openid }),
    ...(last !== undefined && { last }),
    ...(bindCode !== undefined && { codeUntil: bindCode.until }),
    ...(transfer !== undefined && to && { transfer: { to, state: transfer.state, at: transfer.at } }),
    ...(reportIn !== undefined && community && { reportIn: { community, state: reportIn.state, at: reportIn.at } }),
  }
}

/** What a write takes away: the account, and what bound it. */
export const UNBOUND = (memberId: string) => ({
  openid: command.remove(),
  boundWith: command.remove(),
  unbound: memberId,
})
export const GONE = command.remove()
export const whole = (value: object) => command.set(value)
/** A row's number and its place on the roster: one never goes without the other. */
export const numbered = (memberId: string, phone: SealedPhone | null) => ({
  phone: phone ? command.set(phone) : command.remove(),
  phoneSlot: phone?.key ?? memberId,
})

/** Where an account is put on a row that has none. */
const binding = (openid: string, boundWith: string, event: MemberEvent) => ({
  openid,
  boundWith,
  unbound: command.remove(),
  bindCode: command.remove(),
  v: command.inc(1),
  history: appended(event),
})

export type Bound = 'bound' | 'not there' | 'bound elsewhere'

async function bind(guard: Record<string, unknown>, change: Record<string, unknown>): Promise<Bound> {
  try {
    const written = await members.update({ ...guard, ...isHere, openid: command.exists(false) }, change)
    return written > 0 ? 'bound' : 'not there'
  } catch (error) {
    // The unique key of `openid`: this account is on another row.
    if (duplicateIndex(error) === null) throw error
    return 'bound elsewhere'
  }
}

export const memberStore = {
  /** A page of a branch's roster in the order of names, with what is pending. */
  async page(branchId: string, limit: number, after?: { name: string; memberId: string }): Promise<MemberSubject[]> {
    const later = after && [
      { branchId, name: after.name, _id: command.gt(after.memberId) },
      { branchId, name: command.gt(after.name) },
    ]
    const rows = await members.aggregate<Joined>([
      { $match: later ? command.or(later) : { branchId } },
      { $match: isHere },
      { $sort: { name: 1, _id: 1 } },
      { $limit: limit },
      ...withUnits,
      { $addFields: { homes: shape('homes'), targets: shape('targets'), communities: shape('communities') } },
      { $project: { history: 0, 'bindCode.digest': 0 } },
    ])
    return rows.map(toSubject)
  },

  find: (memberId: string) => members.findOne({ _id: memberId }),

  /**
   * Adds rows in one request, and answers which of them are there. Those whose ids are taken are left as they are: the same
   * command sent before made them. Those whose number somebody else has taken on the roster meanwhile are not added.
   */
  async addAll(rows: readonly MemberDocument[]): Promise<Set<string>> {
    const ids = rows.map(({ _id }) => _id)
    try {
      await members.addAll(rows)
      return new Set(ids)
    } catch (error) {
      if (duplicateIndex(error) === null) throw error
      const there = await memberStore.ids(ids)
      const rest = rows.filter(({ _id }) => !there.has(_id))
      // One by one: a rival may be adding the very same rows.
      for (const row of rest) await addOne(row)
      return memberStore.ids(ids)
    }
  },

  async ids(ids: readonly string[]): Promise<Set<string>> {
    const rows = await members.aggregate<{ _id: string }>([
      { $match: { _id: command.in([...ids]) } },
      { $limit: PAGE_OF_ALL },
      { $project: { _id: 1 } },
    ])
    return new Set(rows.map(({ _id }) => _id))
  },

  /** Rows of some branches with one of these phone numbers. */
  async withPhones(keys: readonly string[]): Promise<{ _id: string; branchId: string; key: string }[]> {
    return members.aggregate([
      { $match: { 'phone.key': command.in([...keys]) } },
      { $match: isHere },
      { $limit: PAGE_OF_ALL },
      { $project: { branchId: 1, key: '$phone.key' } },
    ])
  },

  /** All rows of some branches, as an import looks at them: a thousand in each request. */
  async ofBranches(branchIds: readonly string[]): Promise<MemberDocument[]> {
    const found: MemberDocument[] = []
    let rest = [...branchIds].sort()
    let after: { branchId: string; _id: string } | undefined
    while (rest.length > 0) {
      const rows = await rosterSlice(rest, after)
      found.push(...rows)
      if (rows.length < PAGE_OF_ALL) break
      const last = rows.at(-1)
      if (!last) break
      after = { branchId: last.branchId, _id: last._id }
      rest = rest.filter((id) => id >= last.branchId)
    }
    return found
  },

  /** Changes a row that is still as it was seen. `taken`: the number is another row's on that roster. */
  commit: (memberId: string, seen: number, command_: string, change: Record<string, unknown>, event: MemberEvent) =>
    unlessTaken(
      members.update(
        { _id: memberId, v: atVersion(seen) },
        { ...change, last: command_, v: seen + 1, history: appended(event) },
      ),
    ),

  lastCommand: async (memberId: string): Promise<string | undefined> =>
    (await members.findOne({ _id: memberId }))?.last,

  /** A code on a row that nobody is bound to. */
  setCode: (memberId: string, digest: string, until: Instant) =>
    members.update(
      { _id: memberId, ...isHere, openid: command.exists(false) },
      { bindCode: command.set({ digest, until }) },
    ),

  dropCode: (memberId: string) => members.update({ _id: memberId }, { bindCode: command.remove() }),

  /** Binds an account to the row whose live code this is. One write; the code is used up by it. */
  bindByCode: (digests: readonly string[], openid: string, boundWith: string, event: MemberEvent) =>
    bind(
      { 'bindCode.digest': command.in([...digests]), 'bindCode.until': command.gt(event.at) },
      binding(openid, boundWith, event),
    ),

  /** Binds an account to a row that the secretary has recognised it as. */
  bindTo: (memberId: string, openid: string, boundWith: string, event: MemberEvent, effects: readonly Effect[]) =>
    bind({ _id: memberId }, { ...binding(openid, boundWith, event), ...stating(event.at, effects) }),

  ofAccount: (openid: string) => members.findOne({ openid }),

  /** Takes an account off its row, whatever else changes there; a deletion of the account asks for it. */
  release: (memberId: string, openid: string, event: MemberEvent) =>
    members.update(
      { _id: memberId, openid },
      { ...UNBOUND(memberId), reportIn: command.remove(), v: command.inc(1), history: appended(event) },
    ),

  /** A member's own report at a community: another one takes the place of the first. */
  reportIn: (openid: string, communityId: string, at: Instant, effects: readonly Effect[]) =>
    members.update(
      { openid, ...isHere },
      { reportIn: command.set({ communityId, state: 'asked', at }), v: command.inc(1), ...stating(at, effects) },
    ),

  /**
   * A member's own number. Where another row of the roster holds it, theirs goes without a place: a refusal would tell them
   * whose it is among their comrades.
   */
  async setPhone(openid: string, memberId: string, phone: SealedPhone | null, event: MemberEvent): Promise<void> {
    const write = (change: object) =>
      unlessTaken(members.update({ _id: memberId, openid }, { ...change, v: command.inc(1), history: appended(event) }))
    if ((await write(numbered(memberId, phone))) === 'taken')
      await write({ ...numbered(memberId, phone), phoneSlot: memberId })
  },

  /** Members on their way into a branch, the first to be sent first. */
  async arriving(branchId: string): Promise<MemberSubject[]> {
    const rows = await members.aggregate<Joined>([
      { $match: { 'transfer.to': branchId, 'transfer.state': 'asked' } },
      { $match: isHere },
      { $sort: { 'transfer.at': 1 } },
      { $limit: MANY },
      ...withUnits,
      { $addFields: { homes: shape('homes'), targets: shape('targets'), communities: shape('communities') } },
      { $project: { phone: 0, history: 0 } },
    ])
    return rows.map(toSubject)
  },

  async reporting(communityId: string): Promise<MemberSubject[]> {
    const rows = await members.aggregate<Joined>([
      { $match: { 'reportIn.communityId': communityId } },
      { $match: isHere },
      { $sort: { 'reportIn.at': -1 } },
      { $limit: MANY },
      ...withUnits,
      { $addFields: { homes: shape('homes'), targets: shape('targets'), communities: shape('communities') } },
      { $project: { phone: 0, history: 0 } },
    ])
    return rows.map(toSubject)
  },

  /** A row that is as an import saw it takes what the import brings. */
  applyImport: (
    memberId: string,
    seen: number,
    importId: string,
    change: Record<string, unknown>,
    event: MemberEvent,
  ) =>
    unlessTaken(
      members.update(
        { _id: memberId, v: atVersion(seen), ...isHere },
        { ...change, importId, v: seen + 1, history: appended(event) },
      ),
    ),

  /** Lets go of a row's place for its number, or takes it back: two rows of an import that change numbers need it. */
  setSlot: (memberId: string, seen: number, phoneSlot: string) =>
    unlessTaken(members.update({ _id: memberId, v: atVersion(seen), ...isHere }, { phoneSlot })),

  async importedBy(ids: readonly string[], importId: string): Promise<Set<string>> {
    const rows = await members.aggregate<{ _id: string }>([
      { $match: { _id: command.in([...ids]) } },
      { $match: { importId } },
      { $limit: PAGE_OF_ALL },
      { $project: { _id: 1 } },
    ])
    return new Set(rows.map(({ _id }) => _id))
  },
}

/** What a write matched; or that it would put one number twice on a roster. */
async function unlessTaken(write: Promise<number>): Promise<number | 'taken'> {
  try {
    return await write
  } catch (error) {
    if (duplicateIndex(error) === null) throw error
    return 'taken'
  }
}

async function addOne(row: MemberDocument): Promise<void> {
  try {
    await members.add(row)
  } catch (error) {
    if (duplicateIndex(error) === null) throw error
  }
}

function rosterSlice(ids: readonly string[], after: { branchId: string; _id: string } | undefined) {
  const whole_ = after ? ids.filter((id) => id > after.branchId) : ids
  const wanted = [
    ...(after ? [{ branchId: after.branchId, _id: command.gt(after._id) }] : []),
    ...(whole_.length > 0 ? [{ branchId: command.in([...whole_]) }] : []),
  ]
  return members.aggregate<MemberDocument>([
    { $match: wanted.length === 1 ? wanted[0] : command.or(wanted) },
    { $match: isHere },
    { $sort: { branchId: 1, _id: 1 } },
    { $limit: PAGE_OF_ALL },
    { $project: { branchId: 1, name: 1, gender: 1, joinedOn: 1, 'phone.key': 1, v: 1 } },
  ])
}

export type MemberStore = typeof memberStore
