import { View } from '@tarojs/components'
import { Button } from '../button/button'
import { Overlay } from '../overlay/overlay'
import { access } from '../tap/access'
import { uiTexts } from '../texts'
import './dialog.scss'

export interface DialogQuestion {
  /** The question: "取消报名？" */
  title: string
  /** What follows from yes. */
  text?: string | undefined
  /** The act itself, not 确定: "取消报名". */
  yes: string
  no?: string | undefined
  /** Yes destroys or takes something back. */
  danger?: boolean | undefined
}

interface DialogProps extends DialogQuestion {
  open: boolean
  onAnswer: (yes: boolean) => void
}

/** A question that has to be answered first. Escape and a tap beside it mean no. */
export function Dialog({ open, onAnswer, title, text, yes, no, danger }: DialogProps) {
  return (
    <Overlay open={open} onClose={() => onAnswer(false)} label={title} place="middle" role="alertdialog">
      <View className="ui-dialog">
        <View className="ui-dialog-title" {...access({ role: 'heading', level: 2 })}>
          {title}
        </View>
        {text && <View className="ui-dialog-text">{text}</View>}
        <View className="ui-dialog-acts">
          <Button text={yes} kind={danger ? 'danger' : 'primary'} onTap={() => onAnswer(true)} />
          <Button text={no ?? uiTexts().cancel} kind={danger ? 'secondary' : 'text'} onTap={() => onAnswer(false)} />
        </View>
      </View>
    </Overlay>
  )
}
