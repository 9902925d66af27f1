import { AppError } from '../kernel/app-error'
import { DAY, HOUR } from '../kernel/day'
import { columnOf } from './board'
import { claim } from './claim'
import { fits } from './fits'
import { isNoShow } from './no-show'
import { servesAt, servesHere } from './serves'
import { freeAt, standingOf } from './slot'
import { aChallenge, held, somebody } from './testing'
import { edit } from './write'

const NOW = 1_000 * DAY
const codeOf = (run: () => unknown): string => {
  try {
    run()
    return 'ok'
  } catch (error) {
    return error instanceof AppError ? error.code : String(error)
  }
}
const claiming = { by: 'c1', chance: 0 }

describe('双服务', () => {
  const there = { orgPath: '/d/s/c/b' }

  it('is the branch, its community, where one reported in, and where a volunteer registered', () => {
    const member = { branchPath: '/d/s/c/b', grants: [] }
    expect(servesAt(member, '/d/s2/c9')).toEqual(['/d/s/c/b', '/d/s/c', '/d/s2/c9'])
    expect(servesAt({ grants: [{ role: 'volunteer', path: '/d/s/c3' }] })).toEqual(['/d/s/c3'])
    expect(servesAt({ branchPath: '/d/b', grants: [] })).toEqual(['/d/b'])
  })

  it('reaches what lies above and below, and no neighbor', () => {
    expect(servesHere(there, { serves: ['/d/s/c'] })).toBe(true)
    expect(servesHere({ orgPath: '/d/s' }, { serves: ['/d/s/c'] })).toBe(true)
    expect(servesHere(there, { serves: ['/d/s/c2'] })).toBe(false)
  })

  it('keeps others out, unless it is for everybody', () => {
    const elsewhere = { ...somebody('p'), serves: ['/d/s2/c9'] }
    expect(codeOf(() => claim(aChallenge(NOW), elsewhere, claiming, NOW))).toBe('CHALLENGE_NOT_FOR_YOU')
    expect(codeOf(() => claim(aChallenge(NOW, { openTo: 'everybody' }), elsewhere, claiming, NOW))).toBe('ok')
  })
})

describe('a lease', () => {
  const challenge = aChallenge(NOW, { slots: [held('p', NOW + HOUR)] })

  it('holds until its very end, and is void from then on', () => {
    expect(codeOf(() => claim(challenge, somebody('q'), claiming, NOW + HOUR - 1))).toBe('CHALLENGE_TAKEN')
    const change = claim(challenge, somebody('q'), claiming, NOW + HOUR)
    expect(change).toMatchObject({ slots: [{ next: { fence: 2 } }], past: [{ personId: 'p', end: 'lapsed' }] })
  })

  it('says when a slot may be free', () => {
    expect(freeAt(challenge, NOW)).toBe(NOW + HOUR)
    expect(freeAt(challenge, NOW + HOUR)).toBeNull()
    expect(standingOf(challenge.slots[0] ?? held('p', 0), NOW + HOUR)).toBe('lapsed')
  })
})

it('a no-show that was excused does not count', () => {
  const past = { slot: 0, fence: 1, personId: 'p', name: '', end: 'lapsed' as const, at: 0, claimedAt: 0, by: '' }
  expect(isNoShow(past)).toBe(true)
  expect(isNoShow({ ...past, end: 'released' })).toBe(false)
  expect(isNoShow({ ...past, appeal: { state: 'excused', reason: '', at: 0 } })).toBe(false)
})

describe('an edit', () => {
  const challenge = aChallenge(NOW, { slots: [held('p', NOW + HOUR), { rev: 0, fence: 0, state: 'free' }], points: 5 })
  const { slots, ...written } = challenge
  const editing = (more: object) => () => edit(challenge, { ...written, slots: slots.length, ...more }, 0, 'e', NOW)

  it('makes what is held only easier', () => {
    expect(codeOf(editing({ points: 8 }))).toBe('ok')
    expect(codeOf(editing({ points: 4 }))).toBe('CHALLENGE_HELD')
    expect(codeOf(editing({ deadline: challenge.deadline - 1 }))).toBe('CHALLENGE_HELD')
    expect(codeOf(editing({ mode: 'selection' }))).toBe('CHALLENGE_HELD')
  })

  it('takes away free slots, and none that was ever claimed', () => {
    expect(codeOf(editing({ slots: 1 }))).toBe('ok')
    expect(codeOf(editing({ slots: 0 }))).toBe('CHALLENGE_HELD')
  })
})

describe('the board', () => {
  it('stands a challenge where something has to be done', () => {
    const submitted = { ...held('p', NOW), state: 'submitted' as const }
    const accepted = { ...held('q', NOW), state: 'accepted' as const }
    const column = (...slots: ReturnType<typeof held>[]) => columnOf(aChallenge(NOW, { slots }), NOW)
    expect(column({ rev: 0, fence: 0, state: 'free' } as never)).toBe('open')
    expect(column(held('p', NOW + 1))).toBe('underway')
    expect(column(held('p', NOW))).toBe('open')
    expect(column(submitted, held('q', NOW + 1))).toBe('toReview')
    expect(column(accepted)).toBe('done')
  })
})

it('a saved filter asks only for what it names', () => {
  const challenge = aChallenge(NOW, { skills: ['水电'] })
  expect(fits({}, challenge, {})).toBe(true)
  expect(fits({ skills: ['水电', '讲解'] }, challenge, {})).toBe(true)
  expect(fits({ skills: ['讲解'] }, challenge, {})).toBe(false)
  expect(fits({ unitId: 'c' }, challenge, {})).toBe(true)
  expect(fits({ unitId: 'c2' }, challenge, {})).toBe(false)
  expect(fits({ claimable: true }, challenge, { serves: ['/d/s/c'] })).toBe(true)
  expect(fits({ claimable: true }, challenge, { serves: ['/d/s2'] })).toBe(false)
})
