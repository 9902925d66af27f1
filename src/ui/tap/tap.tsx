import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { cx } from '../classes'
import { type Access, access } from './access'
import './tap.scss'

export interface TapProps extends Omit<Access, 'busy'> {
  onTap?: (() => void) | undefined
  className?: string | undefined
  /** Added while a finger is down. */
  pressedClass?: string | undefined
  busy?: boolean | undefined
  id?: string | undefined
}

interface Keys {
  key: string
  target: unknown
  currentTarget: unknown
  preventDefault: () => void
}

/** What a keyboard does to a button: Enter and Space press it. WeChat has no such events. */
const keyboard = (press: () => void) =>
  process.env.TARO_ENV === 'h5'
    ? {
        tabIndex: 0,
        onKeyDown: (event: Keys) => {
          if ((event.key !== 'Enter' && event.key !== ' ') || event.target !== event.currentTarget) return
          event.preventDefault()
          press()
        },
      }
    : {}

/**
 * Anything that can be tapped: the one place that knows roles, the keyboard, focus and the pressed look.
 * Disabled or busy, it says so, keeps its place in the order of focus, and does nothing.
 */
export function Tap(props: PropsWithChildren<TapProps>) {
  const { onTap, className, pressedClass = 'ui-pressed', id, children, role = 'button', ...about } = props
  const idle = about.disabled || about.busy
  const press = () => {
    if (!idle) onTap?.()
  }
  return (
    <View
      {...(id ? { id } : {})}
      className={cx('ui-tap', idle && 'ui-tap-idle', className)}
      hoverClass={idle ? 'none' : pressedClass}
      hoverStartTime={20}
      hoverStayTime={70}
      onClick={press}
      {...access({ role, ...about })}
      {...keyboard(press)}
    >
      {children}
    </View>
  )
}
