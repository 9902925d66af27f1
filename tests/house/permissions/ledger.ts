import { DAY } from '#core/kernel/day'
import { earnedEntry } from '#core/points/chain'
import { NOTICE_FOR } from '#core/points/honor'

const NOBODY = { day: 0, month: 0, year: 0 }
const WAY = ['d1', 's1', 'c1', 'b1']

/** Two entries of a member of branch b1, one of them appealed against; a certificate of theirs; three honors there. */
export function aLedger(now: number) {
  const first = entryOf(0, now - DAY)
  const second = entryOf(1, now - DAY)
  return {
    pointsEntries: [first, { ...second, seq: 2, appeal: { state: 'asked', reason: '少算', at: now, command: 'seed' } }],
    pointsPeople: [{ _id: 'member-in', name: '姓名-member-in' }],
    certificates: [
      {
        _id: '0123456789abcdef',
        holding: 'x:2026',
        personId: 'x',
        personIds: ['x'],
        name: '持证人',
        year: 2026,
        minutes: 60,
        challenges: 1,
        issuedBy: '示例区',
        issuedAt: now,
      },
    ],
    honors: [
      anHonor('honor001', 'nominated', '姓名-row', now),
      // Names that lie open are everybody's to see.
      { ...anHonor('honor002', 'noticed', '公示人', now), noticeUntil: now + NOTICE_FOR },
      { ...anHonor('honor003', 'noticed', '公示人', now), noticeUntil: now - 1 },
    ],
  }
}

const entryOf = (n: number, at: number) =>
  earnedEntry(
    {
      cause: 'challengeDone',
      causeId: `seed.${n}.1`,
      title: '清扫楼道',
      orgId: 'b1',
      personId: 'member-in',
      name: '',
      at,
      points: 5,
      minutes: 60,
    },
    { unit: '东一第一党支部', unitIds: WAY, standing: 'member', home: WAY, branchId: 'b1' },
    null,
    NOBODY,
    null,
    at + n,
  )

const anHonor = (_id: string, status: string, name: string, now: number) => ({
  _id,
  holding: _id,
  kind: 'bestVolunteer',
  status,
  personId: _id,
  name,
  orgId: 'b1',
  unit: '东一第一党支部',
  unitIds: WAY,
  year: 2026,
  deeds: '常年参加社区志愿服务',
  nominatedAt: now - DAY,
  objections: [],
  last: 'seed',
})
