import { POLICY_VERSION } from '#core/privacy/policy'
import { refusalCode } from '../support/refusal-code'
import { startWorld, type World } from '../support/world'

jest.setTimeout(60_000)

const PHRASE = '删除我的数据'
const OFFICER = 'demo-officer'

interface Lesson {
  _id: string
  roster: { personId: string; name: string }[]
}
interface CheckIn {
  personId: string
  name: string
}

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.close())

const lesson = (id: string) => world.documents<Lesson>('lessons').find(({ _id }) => _id === id)
const checkInsOf = (personId: string) => world.documents<CheckIn>('checkIns').filter((one) => one.personId === personId)
const deleteMe = (who: string) => world.as(who).call('account.deleteMe', { phrase: PHRASE })
const account = (who: string) => world.documents<{ _id: string }>('accounts').find(({ _id }) => _id === who)

describe('what is mine', () => {
  it('is shown, and exported for machines and for reading, phone numbers in full', async () => {
    await world.as(OFFICER).get('roster.edit', { memberId: 'p-member', v: 0, phone: '13812341234' })
    await world.as('demo-member').get('study.signUp', { lessonId: 'lesson02' })
    const { blocks } = await world.as('demo-member').get('account.myData', {})
    const text = JSON.stringify(blocks)
    for (const mine of ['陈示例', '13812341234', '解东社区第一党支部', POLICY_VERSION, '主题党日：政治生日忆初心']) {
      expect(text).toContain(mine)
    }
    const { json, html } = await world.as('demo-member').get('account.exportMyData', {})
    expect(JSON.parse(json)).toMatchObject({ roster: { name: '陈示例', phone: '13812341234' } })
    expect(html).toContain('13812341234')
    expect(html).not.toMatch(/<script|https?:/)
  })

  it('holds nothing of anybody else, and no openid', async () => {
    for (const who of ['demo-member', 'demo-resident', 'a-stranger', OFFICER]) {
      const answer = JSON.stringify(await world.as(who).call('account.exportMyData', {}))
      expect(answer).not.toMatch(/示例[一二三四五六七八九十]|demo-|openid"/)
    }
  })

  it('is corrected by its owner; the name of a member is the roster’s', async () => {
    await world.as('demo-resident').get('account.correct', { name: '黄更正' })
    expect((await world.as('demo-resident').get('account.me', {})).name).toBe('黄更正')
    expect(refusalCode(await world.as('demo-member').call('account.correct', { name: '别名' }))).toBe('NAME_OF_ROSTER')
    await world.as('demo-member').get('account.correct', { phone: '139 0000 0009' })
    expect((await world.as(OFFICER).get('roster.get', { memberId: 'p-member' })).member.phone).toBe('139****0009')
  })
})

describe('deleting what is mine', () => {
  it('takes the name from everything that stays, releases the row, and leaves no account', async () => {
    await world.as('demo-member').get('study.signUp', { lessonId: 'lesson02' })
    await world.as('demo-member').get('account.reportIn', { communityId: '450302001005' })
    const attended = checkInsOf('p-member').length
    expect(attended).toBeGreaterThan(0)
    expect(refusalCode(await world.as('demo-member').call('account.deleteMe', { phrase: '删除' }))).toBe('PHRASE_WRONG')
    expect(refusalCode(await deleteMe('demo-member'))).toBe('ok')

    expect(account('demo-member')).toBeUndefined()
    expect(checkInsOf('p-member')).toHaveLength(attended)
    for (const collection of ['checkIns', 'lessons', 'accounts']) {
      expect(JSON.stringify(world.documents(collection))).not.toContain('"陈示例"')
    }
    expect(lesson('lesson02')?.roster.find(({ personId }) => personId === 'p-member')?.name).toBe('已注销')
    const { member, history } = await world.as(OFFICER).get('roster.get', { memberId: 'p-member' })
    expect(member).toMatchObject({ name: '陈示例', bound: false, reportIn: null })
    expect(history[0]).toMatchObject({ what: 'unbound', by: '已注销' })
    expect(await world.as('demo-member').get('account.me', {})).toMatchObject({
      memberId: null,
      branch: null,
      posts: [],
    })
    // Once more: nothing is left to do.
    expect(refusalCode(await deleteMe('demo-member'))).toBe('ok')
  })

  it('is finished by a repeat, wherever it was interrupted', async () => {
    await world.as('demo-member').get('study.signUp', { lessonId: 'lesson02' })
    const steps = ['database.modifyDocument', 'database.removeDocument']
    for (const action of steps) {
      for (let after = 0; after < 4; after++) {
        world.engine.faults.set([{ action, function: 'account', kind: 'error', after, count: 1 }])
        await deleteMe('demo-member')
      }
    }
    world.engine.faults.clear()
    expect(refusalCode(await deleteMe('demo-member'))).toBe('ok')
    expect(account('demo-member')).toBeUndefined()
    for (const collection of ['checkIns', 'lessons']) {
      expect(JSON.stringify(world.documents(collection))).not.toContain('"陈示例"')
    }
    expect((await world.as(OFFICER).get('roster.get', { memberId: 'p-member' })).member.bound).toBe(false)
  })

  it('asks whoever holds a post to hand it over first', async () => {
    expect(await deleteMe('demo-secretary')).toMatchObject({ error: { code: 'ROLES_HELD', details: { roles: 1 } } })
    expect(account('demo-secretary')).toBeDefined()
  })
})
