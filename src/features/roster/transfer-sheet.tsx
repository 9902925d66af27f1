import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Command } from '../../api/use-command'
import { useT } from '../../i18n/t'
import { Button } from '../../ui/button/button'
import { Cell } from '../../ui/cell/cell'
import { CellList } from '../../ui/cell/cell-list'
import { TextField } from '../../ui/field/text-field'
import { Notice } from '../../ui/notice/notice'
import { Sheet } from '../../ui/sheet/sheet'
import { Refusal } from '../shell/refusal'
import { BranchChooser, type ChosenBranch } from './branch-chooser'
import './roster.scss'

interface TransferSheetProps {
  open: boolean
  onClose: () => void
  /** The branch that the member is in. */
  branchId: string
  command: Pick<Command<unknown, unknown>, 'busy' | 'refusal' | 'again' | 'dismiss'>
  /** True once it is asked for. */
  onSend: (toBranchId: string, reason: string) => Promise<boolean>
}

/** 组织关系转接: where to, and a word about it. */
export function TransferSheet({ open, onClose, branchId, command, onSend }: TransferSheetProps) {
  const t = useT()
  const [to, setTo] = useState<ChosenBranch>()
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const send = async () => {
    setTried(true)
    if (!to || !(await onSend(to._id, note.trim()))) return
    onClose()
  }
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={t('act.transferTitle')}
      action={<Button text={t('act.transferSend')} busy={command.busy} onTap={() => void send()} />}
    >
      <View className="roster-lead">{t('act.transferText')}</View>
      {to ? (
        <CellList>
          <Cell
            icon="home"
            title={to.name}
            note={t('act.transferTo')}
            value={<Button kind="text" size="small" text={t('act.change')} onTap={() => setTo(undefined)} />}
          />
        </CellList>
      ) : (
        <>
          {tried && <Notice tone="bad" text={t('act.transferMissing')} />}
          <BranchChooser except={branchId} onChoose={setTo} />
        </>
      )}
      <TextField
        label={t('act.transferReason')}
        hint={t('act.transferReasonHint')}
        multiline
        maxLength={200}
        value={note}
        onChange={setNote}
      />
      <Refusal of={command} />
    </Sheet>
  )
}
