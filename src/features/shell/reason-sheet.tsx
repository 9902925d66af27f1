import { View } from '@tarojs/components'
import type { Command } from '../../api/use-command'
import { useT } from '../../i18n/t'
import { Button } from '../../ui/button/button'
import { Chip } from '../../ui/chips/chip'
import { TextField } from '../../ui/field/text-field'
import { Sheet } from '../../ui/sheet/sheet'
import { access } from '../../ui/tap/access'
import { Refusal } from './refusal'
import './reason-sheet.scss'
import { useReason } from './use-reason'

interface ReasonSheetProps {
  open: boolean
  onClose: () => void
  title: string
  text?: string
  /** What the reason is called, where that is not simply a reason. */
  label?: string
  /** What is asked for, for example. */
  hint?: string
  /** Reasons that are given often, each a tap; what is tapped is added to what stands there. */
  quick?: readonly string[]
  /** The act itself. */
  yes: string
  danger?: boolean
  command: Pick<Command<unknown, unknown>, 'busy' | 'refusal' | 'again' | 'dismiss'>
  /** True once it is done: the sheet closes, and what was typed is forgotten. */
  onYes: (reason: string) => Promise<boolean>
}

/** An act that wants a reason. What was typed stays when the act fails or the sheet is closed. */
export function ReasonSheet(props: ReasonSheetProps) {
  const { open, onClose, title, text, label, hint, quick = [], yes, danger = false, command, onYes } = props
  const t = useT()
  const reason = useReason()
  const send = async () => {
    const given = reason.take()
    if (given === undefined || !(await onYes(given))) return
    reason.clear()
    onClose()
  }
  const add = (words: string) => reason.onChange([reason.value.trim(), words].filter(Boolean).join(t('ui.then')))
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={title}
      action={<Button text={yes} kind={danger ? 'danger' : 'primary'} busy={command.busy} onTap={() => void send()} />}
    >
      {text && <View className="reason-lead">{text}</View>}
      {quick.length > 0 && (
        <View className="ui-chips" {...access({ role: 'group', label: t('reason.quick') })}>
          {quick.map((words) => (
            <Chip key={words} text={words} onTap={() => add(words)} />
          ))}
        </View>
      )}
      <TextField
        label={label ?? t('reason.label')}
        hint={hint ?? t('reason.hint')}
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
