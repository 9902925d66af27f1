import { useT } from '../../i18n/t'
import { ReasonSheet } from '../shell/reason-sheet'
import { CodeSheet } from './code-sheet'
import { RevealSheet } from './reveal-sheet'
import { TransferSheet } from './transfer-sheet'
import type { Member } from './types'
import type { MemberActs } from './use-member'

/** Everything that a row's acts ask before they are done, and show after. */
export function MemberSheets({ data: { member, branch }, acts }: { data: Member; acts: MemberActs }) {
  const t = useT()
  const { sheet, close, commands } = acts
  const { _id, name } = member
  return (
    <>
      <RevealSheet open={sheet === 'reveal'} onClose={close} memberId={_id} name={name} />
      <CodeSheet issued={acts.issued} name={name} onClose={acts.forgetCode} />
      <ReasonSheet
        open={sheet === 'unbind'}
        onClose={close}
        title={t('act.unbindTitle')}
        text={t('act.unbindText', { name })}
        yes={t('member.unbind')}
        danger
        command={commands.unbind}
        onYes={acts.unbind}
      />
      <ReasonSheet
        open={sheet === 'leave'}
        onClose={close}
        title={t('act.leaveTitle')}
        text={t('act.leaveText', { name })}
        hint={t('act.leaveHint')}
        yes={t('member.leave')}
        danger
        command={commands.leave}
        onYes={acts.leave}
      />
      <TransferSheet
        open={sheet === 'transfer'}
        onClose={close}
        branchId={branch._id}
        command={commands.transfer}
        onSend={acts.transfer}
      />
    </>
  )
}
