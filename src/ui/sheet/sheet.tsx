import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { Icon } from '../icon/icon'
import { Overlay } from '../overlay/overlay'
import { access } from '../tap/access'
import { Tap } from '../tap/tap'
import { uiTexts } from '../texts'
import './sheet.scss'

interface SheetProps {
  open: boolean
  onClose: () => void
  title: string
  /** Stays at the bottom while the rest scrolls: the one button. */
  action?: ReactNode
}

/** Something short to choose or fill in, without leaving the screen. */
export function Sheet({ open, onClose, title, action, children }: PropsWithChildren<SheetProps>) {
  return (
    <Overlay open={open} onClose={onClose} label={title} place="bottom">
      <View className="ui-sheet-head">
        <View className="ui-sheet-title" {...access({ role: 'heading', level: 2 })}>
          {title}
        </View>
        <Tap className="ui-sheet-close" onTap={onClose} label={uiTexts().close}>
          <Icon name="close" />
        </Tap>
      </View>
      <View className="ui-sheet-body">{children}</View>
      {action && <View className="ui-sheet-action">{action}</View>}
    </Overlay>
  )
}
