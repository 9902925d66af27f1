import { View } from '@tarojs/components'
import type { Command } from '../../api/use-command'
import { useT } from '../../i18n/t'
import { Button } from '../../ui/button/button'
import { TextField } from '../../ui/field/text-field'
import { Sheet } from '../../ui/sheet/sheet'
import { Refusal } from '../shell/refusal'
import './roster.scss'
import { useReason } from './use-reason'

interface ReasonSheetProps {
  open: boolean
  onClose: () => void
  title: string
  text?: string
  /** What is asked for, for example. */
  hint?: string
  /** The act itself. */
  yes: string
  danger?: boolean
  command: Pick<Command<unknown, unknown>, 'busy' | 'refusal' | 'again' | 'dismiss'>
  /** True once it is done: the sheet closes, and what was typed is forgotten. */
  onYes: (reason: string) => Promise<boolean>
}

/** An act that wants a reason. What was typed stays when the act fails or the sheet is closed. */
export function ReasonSheet(props: ReasonSheetProps) {
  const { open, onClose, title, text, hint, yes, danger = false, command, onYes } = props
  const t = useT()
  const reason = useReason()
  const send = async () => {
    const given = reason.take()
    if (given === undefined || !(await onYes(given))) return
    reason.clear()
    onClose()
  }
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={title}
      action={<Button text={yes} kind={danger ? 'danger' : 'primary'} busy={command.busy} onTap={() => void send()} />}
    >
      {text && <View className="roster-lead">{text}</View>}
      <TextField
        label={t('act.reason')}
        hint={hint ?? t('act.reasonHint')}
        required
        multiline
        maxLength={200}
        value={reason.value}
        onChange={reason.onChange}
        error={reason.error}
      />
      <Refusal of={command} />
    </Sheet>
  )
}
