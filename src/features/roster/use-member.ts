import { useState } from 'react'
import { api } from '../../api/api'
import { type Command, useCommand } from '../../api/use-command'
import { type Query, useQuery } from '../../api/use-query'
import { useT } from '../../i18n/t'
import { confirm } from '../../ui/dialog/confirm'
import { toast } from '../../ui/toast/toast'
import type { IssuedCode } from './code-sheet'
import type { Member } from './types'

type Act = Pick<Command<unknown, unknown>, 'busy' | 'refusal' | 'again' | 'dismiss'>

export type OpenSheet = 'reveal' | 'unbind' | 'leave' | 'transfer'

export interface MemberActs {
  sheet: OpenSheet | undefined
  open: (sheet: OpenSheet) => void
  close: () => void
  issued: IssuedCode | undefined
  forgetCode: () => void
  issue: () => Promise<void>
  revoke: () => Promise<void>
  cancelTransfer: (name: string) => Promise<void>
  unbind: (reason: string) => Promise<boolean>
  leave: (reason: string) => Promise<boolean>
  transfer: (toBranchId: string, reason: string) => Promise<boolean>
  /** The commands behind the sheets, for what each of them says. */
  commands: Record<'unbind' | 'leave' | 'transfer', Act>
  issuing: boolean
  /** What was refused outside of a sheet. */
  refused: Act | undefined
}

type Refreshable = Pick<Query<unknown>, 'refresh'>

/** A row of a roster, and what can be done with it. Whether it may be done, `can` tells. `beside`: the list on the same screen. */
export function useMember(memberId: string, beside?: Refreshable): { query: Query<Member>; acts: MemberActs } {
  const query = useQuery(api.roster.get, { memberId })
  return { query, acts: useActs(memberId, beside ? [query, beside] : [query]) }
}

function useActs(memberId: string, refreshes: Refreshable[]): MemberActs {
  const t = useT()
  const [sheet, setSheet] = useState<OpenSheet>()
  const [issued, setIssued] = useState<IssuedCode>()
  const issueCode = useCommand(api.roster.issueCode, { refreshes })
  const revokeCode = useCommand(api.roster.revokeCode, { refreshes })
  const cancel = useCommand(api.roster.cancelTransfer, { refreshes })
  const unbind = useCommand(api.roster.unbind, { refreshes })
  const leave = useCommand(api.roster.leave, { refreshes })
  const transfer = useCommand(api.roster.requestTransfer, { refreshes })
  const told = (done: unknown, words: string): boolean => {
    if (done) toast(words)
    return Boolean(done)
  }

  return {
    sheet,
    open: setSheet,
    close: () => setSheet(undefined),
    issued,
    forgetCode: () => setIssued(undefined),
    issuing: issueCode.busy,
    refused: [issueCode, revokeCode, cancel].find(({ refusal }) => refusal),
    commands: { unbind, leave, transfer },
    async issue() {
      const code = await issueCode.run({ memberId })
      if (code) setIssued(code)
    },
    async revoke() {
      const question = { title: t('act.revokeAsk'), text: t('act.revokeText'), yes: t('member.revokeCode') }
      if (await confirm({ ...question, danger: true })) told(await revokeCode.run({ memberId }), t('act.revoked'))
    },
    async cancelTransfer(name) {
      const question = {
        title: t('act.cancelAsk'),
        text: t('act.cancelText', { name }),
        yes: t('member.cancelTransfer'),
      }
      if (await confirm(question)) told(await cancel.run({ memberId }), t('act.cancelled'))
    },
    unbind: async (reason) => told(await unbind.run({ memberId, reason }), t('act.unbound')),
    leave: async (reason) => told(await leave.run({ memberId, reason }), t('act.left')),
    transfer: async (toBranchId, reason) => {
      const done = await transfer.run({ memberId, toBranchId, ...(reason.length > 1 && { reason }) })
      return told(done, t('act.transferSent'))
    },
  }
}
