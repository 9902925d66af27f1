import { startGateway } from '#local/gateway/start'
import { at } from './paths'

async function main() {
  const e = await startGateway({ functionsDir: at('dist/functions'), log: console.log })
  const call = async (who: string, fn: string, action: string, input: object = {}) => {
    const a = await e.call(fn, { action, input }, who)
    console.log(action, a.status, a.databaseRequests, JSON.stringify(a.result ?? a.error).slice(0, 600))
    return (a.result as any)?.data
  }
  await call('demo-secretary', 'account', 'me')
  await call('demo-member', 'study', 'list')
  await call('demo-member', 'study', 'get', { lessonId: 'lesson01' })
  await call('demo-member', 'study', 'signUp', { lessonId: 'lesson01' })
  await call('demo-member', 'study', 'signUp', { lessonId: 'lesson01' })
  await call('demo-member', 'study', 'cancelSignUp', { lessonId: 'lesson01' })
  const p = await call('demo-secretary', 'study', 'presentCode', { lessonId: 'lesson01' })
  const { writeCode, writeDigits, slotAt } = await import('#core/study/code')
  const { fromBase64Url } = await import('#core/study/base64url')
  const k = fromBase64Url(p.keys[0].key)
  const code = writeCode(k, 'lesson01', slotAt(Date.now()))
  await call('demo-member', 'study', 'checkIn', { code })
  await call('demo-member', 'study', 'checkIn', { code })
  await call('demo-member-2', 'study', 'checkIn', { code: writeDigits(k, slotAt(Date.now())) })
  await call('demo-member-2', 'study', 'checkIn', { code: '000000' })
  await call('demo-resident', 'study', 'checkIn', { code })
  await call('demo-stranger', 'study', 'checkIn', { code })
  await call('demo-secretary', 'study', 'attendance', { lessonId: 'lesson01' })
  await call('demo-member', 'study', 'myRecord')
  await e.close()
}
main()
