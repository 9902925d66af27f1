import { POLICY_VERSION } from '#core/privacy/policy'
import type { Rows } from './rows'
import { BRANCH, CALLERS, type Caller } from './scene'

/** 我 is everybody's own: what one gets depends on what one is, never on where one stands. */
const bound: Caller[] = ['member-in', 'member-out']
const posted = CALLERS.filter(
  (caller) => /-(in|out)$/.test(caller) && !/^(resident|member|volunteer)-/.test(caller),
).concat('moved')
const agreed = { CONSENT_REQUIRED: ['stranger'] } as const satisfies Partial<Record<string, readonly Caller[]>>

export const accountRows: Rows = {
  'account.me': { input: () => ({}), others: 'ok' },
  'account.consent': { input: () => ({ version: POLICY_VERSION }), others: 'ok' },
  'account.withdrawConsent': { input: () => ({}), others: 'ok' },
  'account.bind': {
    input: () => ({ code: 'AAAA-AAAA' }),
    named: { ...agreed, ALREADY_BOUND: bound },
    others: 'BIND_CODE_WRONG',
  },
  'account.askToJoin': {
    input: () => ({ branchId: BRANCH, name: '张三' }),
    named: { ...agreed, ALREADY_BOUND: bound },
    others: 'ok',
  },
  'account.withdrawJoin': { input: () => ({}), others: 'ok' },
  'account.reportIn': {
    input: () => ({ communityId: 'c2' }),
    named: { ...agreed, ok: bound },
    others: 'NOT_A_MEMBER',
  },
  'account.registerVolunteer': {
    input: () => ({ communityId: 'c1', name: '张三', skills: [] }),
    named: agreed,
    others: 'ok',
  },
  'account.withdrawVolunteer': { input: () => ({}), others: 'ok' },
  'account.myData': { input: () => ({}), others: 'ok' },
  'account.exportMyData': { input: () => ({}), others: 'ok' },
  'account.correct': {
    input: () => ({ name: '张三' }),
    named: { ...agreed, NAME_OF_ROSTER: bound },
    others: 'ok',
  },
  'account.deleteMe': {
    input: () => ({ phrase: '删除我的数据' }),
    named: { ROLES_HELD: posted },
    others: 'ok',
  },
}
