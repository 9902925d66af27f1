import { carried, didSomething, entriesOf, OFFICER, pointsWorld } from '../support/points-world'
import { refusalCode } from '../support/refusal-code'
import type { World } from '../support/world'

jest.setTimeout(120_000)

let world: World
beforeEach(async () => {
  world = await pointsWorld()
  await carried(world, [didSomething('m1', { minutes: 90 }), didSomething('m1', { minutes: 30 })])
})
afterEach(() => world.close())

const issue = (who = 'm1') => world.as(who).get('points.certificate', { year: 2026 })
const verify = (code: string, who = 'a-stranger') => world.as(who).call('points.verify', { code })

it('has the hours of a year under a code that anybody can verify', async () => {
  const { code, ...says } = await issue()
  expect(says).toMatchObject({ name: '姓名-m1', year: 2026, minutes: 120, challenges: 2, linkPrefix: '' })
  expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{16}$/)
  expect(await verify(code)).toMatchObject({
    data: { name: '姓名-m1', minutes: 120, challenges: 2, issuedBy: '示例区', now: null },
  })
  expect(JSON.stringify(await verify(code))).not.toMatch(/personId|"m1"/)
})

it('is one for each person and year, with the hours as they are when it is issued anew', async () => {
  const all = await Promise.all([issue(), issue(), issue()])
  expect(new Set(all.map(({ code }) => code)).size).toBe(1)
  await carried(world, [didSomething('m1', { minutes: 60 })])
  const code = all[0]?.code ?? ''
  expect(await verify(code)).toMatchObject({ data: { minutes: 120, now: 180 } })
  expect(await issue()).toMatchObject({ code, minutes: 180 })
  expect(await verify(code)).toMatchObject({ data: { minutes: 180, now: null } })
})

it('tells whoever verifies it that hours were taken back since', async () => {
  const { code } = await issue()
  await world.as(OFFICER).get('points.reverse', { entryId: entriesOf(world, 'm1')[0]?._id ?? '', reason: '重复记录' })
  expect(await verify(code)).toMatchObject({ data: { minutes: 120, now: 30 } })
})

it('is gone when its owner takes it back, and is nobody else’s to take', async () => {
  const { code } = await issue()
  await world.as('m2').get('points.revokeCertificate', { code })
  expect(refusalCode(await verify(code))).toBe('ok')
  await world.as('m1').get('points.revokeCertificate', { code })
  expect(refusalCode(await verify(code))).toBe('NOT_FOUND')
  expect((await issue()).code).not.toBe(code)
})

it('is of hours that there are', async () => {
  expect(await world.as('m2').call('points.certificate', { year: 2026 })).toMatchObject({
    error: { code: 'NO_HOURS', details: { year: 2026 } },
  })
  expect(refusalCode(await verify('0123456789abcdef'))).toBe('NOT_FOUND')
})
