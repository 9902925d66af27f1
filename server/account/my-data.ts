import type { AccountContract, OwnRecord } from '#core/account/contract'
import { type DataBlock, dataPage, ROLE_WORDS } from '#core/account/my-data-page'
import { beijingDay, type Instant } from '#core/kernel/day'
import type { Actor, Role } from '#core/kernel/roles'
import type { NoticeKind } from '#core/notice/kinds'
import type { PointTraces } from '../cloudbase/point-traces'
import type { Traces } from '../cloudbase/traces'
import type { Context, UseCase } from '../kernel/use-case'
import { openPhone } from '../privacy/personal-data'
import { HONOR_NAMES, NOTICE_NAMES } from './notice-names'
import type { AccountStores } from './stores'

type Call = Context<OwnRecord> & AccountStores

/** Everything that is stored about the caller, phone numbers in full: it is theirs. */
export const myData: UseCase<AccountContract['myData'], AccountStores> = async (_, call) => ({
  blocks: blocksOf(await collect(call)),
})

export const exportMyData: UseCase<AccountContract['exportMyData'], AccountStores> = async (_, call) => {
  const found = await collect(call)
  return {
    fileName: `my-data-${beijingDay(call.now)}`,
    json: JSON.stringify(found, null, 2),
    html: dataPage('我的数据', blocksOf(found)),
  }
}

interface MyData {
  account: { personId: string; name: string; agreedTo: string | null; agreedAt: Instant | null } | null
  volunteer: { community: string; skills: string[]; phone: string | null; at: Instant } | null
  request: { branch: string; name: string; state: string; at: Instant } | null
  roster: {
    name: string
    branch: string
    gender: string | null
    joinedOn: string | null
    phone: string | null
    reportIn: { community: string; state: string; at: Instant } | null
  } | null
  posts: { role: Role; unit: string }[]
  notices: { kind: NoticeKind; at: Instant; facts: object }[]
  subscriptions: { templateId: string; count: number }[]
  signUps: Traces['signUps']
  checkIns: Traces['checkIns']
  claims: Traces['claims']
  ledger: PointTraces
}

async function collect({
  actor,
  now,
  subject,
  orgs,
  traces,
  pointTraces,
  notices,
  subscriptions,
}: Call): Promise<MyData> {
  const { account, member } = subject
  const { volunteer, join } = account ?? {}
  const unitsNamed = [volunteer?.communityId, join?.branchId, member?.branchId, member?.reportIn?.communityId]
  const units = await orgs.byIds([
    ...unitsNamed.filter((id) => id !== undefined),
    ...actor.grants.map(({ path }) => lastOf(path)),
  ])
  const name = (id: string) => units.get(id)?.name ?? id
  const ids = personIds(actor, subject)
  const [found, ledger, told, allowed] = await Promise.all([
    traces.of(ids, now),
    pointTraces.of(ids),
    notices.of(ids),
    subscriptions.of(actor.openid),
  ])
  return {
    account: account && {
      personId: account.personId,
      name: account.name,
      agreedTo: account.consent?.version ?? null,
      agreedAt: account.consent?.at ?? null,
    },
    volunteer: volunteer
      ? {
          community: name(volunteer.communityId),
          skills: volunteer.skills,
          phone: volunteer.phone ? openPhone(volunteer.phone, account?.personId ?? '') : null,
          at: volunteer.at,
        }
      : null,
    request: join ? { branch: name(join.branchId), name: join.name, state: join.state, at: join.at } : null,
    roster: member && {
      name: member.name,
      branch: name(member.branchId),
      gender: member.gender ?? null,
      joinedOn: member.joinedOn ?? null,
      phone: member.phone ? openPhone(member.phone, member._id) : null,
      reportIn: member.reportIn
        ? { community: name(member.reportIn.communityId), state: member.reportIn.state, at: member.reportIn.at }
        : null,
    },
    posts: actor.grants.map(({ role, path }) => ({ role, unit: name(lastOf(path)) })),
    notices: told.map(({ kind, at, facts }) => ({ kind, at, facts })),
    subscriptions: allowed,
    ...found,
    ledger,
  }
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** Everything that has ever stood for the caller in lessons and check-ins, as far as it is known. */
export const personIds = (actor: Actor, { account, member }: OwnRecord): string[] => [
  ...new Set([actor.personId, ...(account ? [account.personId] : []), ...(member ? [member._id] : [])]),
]

const day = (at: Instant | null): string => (at === null ? '' : beijingDay(at))
const text = (value: string | null): string => value ?? ''

/** Where a claim stands. */
const STANDING_NAMES: Record<string, string> = {
  held: '进行中',
  lapsed: '已到期',
  submitted: '待验收',
  returned: '待补充',
  accepted: '已通过',
  released: '已退榜',
  handedOver: '已转交',
  withdrawn: '已撤榜',
  bid: '已报名',
}

/** What a notice is about, without ids. */
const wordsOf = (facts: object): string =>
  Object.entries(facts)
    .filter(([key, value]) => typeof value === 'string' && !/Id$/.test(key) && NAMED.includes(key))
    .map(([, value]) => value)
    .join(' ')
const NAMED = ['title', 'branch', 'community', 'unit', 'name', 'from', 'to', 'reason']

function blocksOf({
  account,
  volunteer,
  request,
  roster,
  posts,
  notices,
  subscriptions,
  signUps,
  checkIns,
  claims,
  ledger,
}: MyData): DataBlock[] {
  return [
    {
      title: '账号',
      lines: account
        ? [
            ['编号', account.personId],
            ['姓名', account.name],
            ['同意的隐私政策', text(account.agreedTo)],
            ['同意日期', day(account.agreedAt)],
          ]
        : [],
    },
    {
      title: '名册',
      lines: roster
        ? [
            ['姓名', roster.name],
            ['党支部', roster.branch],
            ['性别', { male: '男', female: '女' }[text(roster.gender)] ?? ''],
            ['入党日期', text(roster.joinedOn)],
            ['手机号', text(roster.phone)],
            ['报到社区', roster.reportIn ? `${roster.reportIn.community} ${day(roster.reportIn.at)}` : ''],
          ]
        : [],
    },
    {
      title: '志愿服务',
      lines: volunteer
        ? [
            ['社区', volunteer.community],
            ['专长', volunteer.skills.join('、')],
            ['手机号', text(volunteer.phone)],
            ['登记日期', day(volunteer.at)],
          ]
        : [],
    },
    { title: '加入申请', lines: request ? [[request.branch, `${request.name} ${day(request.at)}`]] : [] },
    { title: '职务', lines: posts.map(({ role, unit }) => [unit, ROLE_WORDS[role]]) },
    {
      title: '收到的通知',
      lines: notices.map(({ at, kind, facts }) => [day(at), `${NOTICE_NAMES[kind]} ${wordsOf(facts)}`]),
    },
    { title: '订阅消息', lines: subscriptions.map(({ templateId, count }) => [templateId, `还可发送 ${count} 次`]) },
    { title: '报名', lines: signUps.map(({ title, at }) => [day(at), title]) },
    {
      title: '揭榜',
      lines: claims.map(({ title, unit, at, standing }) => [
        day(at),
        `${title}（${unit}）${STANDING_NAMES[standing] ?? ''}`,
      ]),
    },
    { title: '签到', lines: checkIns.map(({ title, branch, at }) => [day(at), `${title}（${branch}）`]) },
    {
      title: '奉献积分',
      lines: [
        ...ledger.points.map(({ at, title, unit, points, minutes }): [string, string] => [
          day(at),
          `${title}（${unit}）${points} 分 ${minutes} 分钟`,
        ]),
        ...(ledger.shownInRankings === null
          ? []
          : [['排名中显示姓名', ledger.shownInRankings ? '是' : '否'] as [string, string]]),
      ],
    },
    {
      title: '荣誉和证明',
      lines: [
        ...ledger.honors.map(({ kind, unit, year, deeds }): [string, string] => [
          `${year} 年`,
          `${HONOR_NAMES[kind]}（${unit}）${deeds}`,
        ]),
        ...ledger.certificates.map(({ code, year, minutes }): [string, string] => [
          `${year} 年`,
          `服务时长证明 ${code}，${minutes} 分钟`,
        ]),
      ],
    },
  ]
}
