import { DAY, HOUR } from '#core/kernel/day'
import { fromBase64Url } from '#core/study/base64url'
import { slotAt, writeCode } from '#core/study/code'
import type { Rows } from './rows'
import { inside, openidOf, PATH, type Scene } from './scene'

const secretary = { named: { ok: inside('branchSecretary') }, others: 'FORBIDDEN' } as const
const lesson = (lessonId: string) => () => ({ lessonId })

export const studyRows: Rows = {
  'study.list': { input: () => ({}), others: 'ok' },
  'study.get': {
    input: lesson('lesson01'),
    named: {
      ok: inside('member', 'branchSecretary', 'communityWorker', 'streetOfficer', 'districtOfficer', 'auditor'),
    },
    others: 'NOT_FOUND',
  },
  'study.create': { input: (scene) => aLesson(scene), ...secretary },
  'study.edit': {
    input: (scene) => {
      const { orgPath: _, ...written } = aLesson(scene)
      return { lessonId: 'lesson01', v: 0, ...written }
    },
    ...secretary,
  },
  'study.cancel': { input: () => ({ lessonId: 'lesson01', reason: '讲师生病' }), ...secretary },
  'study.publish': { input: lesson('lesson02'), ...secretary },
  'study.signUp': {
    input: lesson('lesson01'),
    named: { ok: inside('member') },
    others: 'LESSON_NOT_FOR_YOU',
  },
  'study.cancelSignUp': { input: lesson('lesson01'), others: 'ok' },
  'study.confirmSeat': { input: lesson('lesson01'), others: 'SEAT_NOT_YOURS' },
  'study.presentCode': { input: lesson('lesson03'), ...secretary },
  'study.attendance': { input: lesson('lesson03'), ...secretary },
  // A genuine code, as it stands on the secretary's screen: it is not enough.
  'study.checkIn': {
    input: async (scene) => ({ code: await shownCode(scene) }),
    named: { ok: inside('member') },
    others: 'LESSON_NOT_FOR_YOU',
  },
  'study.myRecord': { input: () => ({}), others: 'ok' },
}

async function shownCode({ world }: Scene): Promise<string> {
  const secretary = world.as(openidOf('branchSecretary-in'))
  const { keys } = await secretary.get('study.presentCode', { lessonId: 'lesson03' })
  const at = world.now()
  const { key = '' } = keys.find(({ from, until }) => from <= at && at < until) ?? {}
  return writeCode(fromBase64Url(key), 'lesson03', slotAt(at))
}

const aLesson = ({ now }: Scene) => ({
  orgPath: PATH,
  kind: 'partyLesson',
  title: '权限表的一课',
  speaker: '讲师',
  summary: '',
  venue: { name: '会场', address: '' },
  startsAt: now + DAY,
  endsAt: now + DAY + HOUR,
  capacity: 1,
  creditHours: 1,
  audiencePath: PATH,
  audience: 'members',
})
