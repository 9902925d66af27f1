import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { aDistrict } from '../support/district'
import { startWorld, type World } from '../support/world'

jest.setTimeout(60_000)

const KEY = randomBytes(32).toString('hex')
let world: World
const begin = async (key: string | undefined) => {
  const people = [
    { role: 'resident', unitId: 'd1', openid: 'first' },
    { role: 'resident', unitId: 'd1', openid: 'second' },
  ] as const
  world = await startWorld({
    documents: aDistrict(people),
    ...(key !== undefined && { env: { FIRST_OFFICER_KEY: key } }),
  })
}
afterEach(() => world.close())

const refusal = (code: string) => ({ ok: false, error: { code } })
const claim = (who: string, key: string, unitId = 'd1', commandId?: string) =>
  world.as(who).call('organisation.claim', { unitId, key }, commandId)

describe('the first officer of a district', () => {
  it('is one who holds the operator’s key, once', async () => {
    await begin(KEY)
    expect(await claim('first', 'f'.repeat(64))).toMatchObject(refusal('FORBIDDEN'))
    expect(await claim('first', KEY, 's1')).toMatchObject(refusal('FORBIDDEN'))
    expect(await claim('a-stranger', KEY)).toMatchObject(refusal('ACCOUNT_NEEDED'))
    expect(await claim('first', ` ${KEY.toUpperCase()} `, 'd1', 'claim-first')).toMatchObject({ ok: true })
    expect(await claim('first', KEY, 'd1', 'claim-first')).toMatchObject({ ok: true })
    expect(await claim('second', KEY)).toMatchObject(refusal('DISTRICT_HAS_OFFICER'))
    const appoint = { unitId: 's1', personId: 'second', role: 'streetOfficer' } as const
    expect(await world.as('first').call('organisation.grant', appoint)).toMatchObject({ ok: true })
    expect(JSON.stringify(world.documents('audits'))).not.toContain(KEY)
  })

  it('is one of all who claim at the same moment', async () => {
    await begin(KEY)
    const answers = await Promise.all(['first', 'second', 'first', 'second'].map((who) => claim(who, KEY)))
    const officers = world.documents<{ _id: string; grants: { openid: string }[] }>('orgs')[0]?.grants ?? []
    expect(officers).toHaveLength(1)
    answers.forEach((answer, i) => {
      expect(answer.ok).toBe(['first', 'second'][i % 2] === officers[0]?.openid)
    })
  })

  it.each([undefined, '', 'short', 'g'.repeat(64)])('is nobody while the key in the environment is %j', async (key) => {
    await begin(key)
    for (const tried of ['x', 'short', 'g'.repeat(64), '0'.repeat(64)]) {
      expect(await claim('first', tried)).toMatchObject(refusal('FORBIDDEN'))
    }
  })

  it('has the key that the operator’s command prints for an installation', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'first-officer-'))
    try {
      const printed = () => operatorsCommand('--data', dataDir).split('\n')[0] ?? ''
      const key = printed()
      expect(key).toMatch(/^[0-9a-f]{64}$/)
      world = await startWorld({ dataDir, documents: aDistrict([{ role: 'resident', unitId: 'd1', openid: 'first' }]) })
      expect(printed()).toBe(key)
      // Where there is no installation, each time another one.
      const fresh = [1, 2].map(() => /^FIRST_OFFICER_KEY=([0-9a-f]{64})$/m.exec(operatorsCommand())?.[1] ?? key)
      expect(new Set([key, ...fresh]).size).toBe(3)
      expect(await claim('first', key)).toMatchObject({ ok: true })
    } finally {
      rmSync(dataDir, { recursive: true, force: true })
    }
  })
})

function operatorsCommand(...args: string[]): string {
  const script = resolve(__dirname, '../../scripts/first-officer.ts')
  return spawnSync(process.execPath, ['--import', 'tsx', script, ...args], { encoding: 'utf8' }).stdout
}
