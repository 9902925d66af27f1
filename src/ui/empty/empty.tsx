import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from '../icon/icon'
import './empty.scss'

interface EmptyProps {
  icon: IconName
  title: string
  /** Why there is nothing, and what would bring something. */
  text?: string | undefined
  /** A `Button` of size small: the one thing to do about it. */
  action?: ReactNode
}

/** What stands where a list would be: nothing yet, nothing found, or not loaded. */
export function Empty({ icon, title, text, action }: EmptyProps) {
  return (
    <View className="ui-empty">
      <View className="ui-empty-disc">
        <Icon name={icon} className="ui-empty-icon" />
      </View>
      <View className="ui-empty-title">{title}</View>
      {text && <View className="ui-empty-text">{text}</View>}
      {action && <View className="ui-empty-action">{action}</View>}
    </View>
  )
}
