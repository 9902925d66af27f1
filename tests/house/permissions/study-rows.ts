import { DAY, HOUR } from '#core/kernel/day'
import type { Rows } from './rows'
import { inside, PATH, type Scene } from './scene'

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
  'study.publish': { input: lesson('lesson02'), ...secretary },
  'study.signUp': {
    input: lesson('lesson01'),
    named: { ok: inside('member') },
    others: 'LESSON_NOT_FOR_YOU',
  },
  'study.cancelSignUp': { input: lesson('lesson01'), others: 'ok' },
  'study.presentCode': { input: lesson('lesson03'), ...secretary },
  'study.attendance': { input: lesson('lesson03'), ...secretary },
  // Whoever may try a code is told that it is none, and everybody may try.
  'study.checkIn': { input: () => ({ code: 'lesson01.000000.AAAAAAAAAAA' }), others: 'CODE_INVALID' },
  'study.myRecord': { input: () => ({}), others: 'ok' },
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
