import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { cx } from '../classes'
import { useElementId } from '../field/use-id'
import { access } from '../tap/access'
import './overlay.scss'
import { useModal } from './use-modal'

interface OverlayProps {
  open: boolean
  /** A tap beside it or Escape. */
  onClose: () => void
  /** What it is about, read out when it opens. */
  label: string
  place: 'bottom' | 'middle'
  /** `alertdialog` asks for an answer. */
  role?: 'dialog' | 'alertdialog'
}

/** The shade over the screen and the box on it: sheets and dialogs are made of it. */
export function Overlay({ open, onClose, label, place, role = 'dialog', children }: PropsWithChildren<OverlayProps>) {
  const id = useElementId('overlay')
  useModal(id, open, onClose)
  if (!open) return null
  return (
    <View className={cx('ui-overlay', `ui-overlay-${place}`)} catchMove>
      <View className="ui-overlay-shade" onClick={onClose} />
      <View className="ui-overlay-box" id={id} {...access({ role, label, modal: true })}>
        {children}
      </View>
    </View>
  )
}
