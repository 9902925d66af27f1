import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { access } from '../tap/access'
import './badge.scss'

interface BadgeProps {
  /** Above 99 it shows 99+; 0 shows nothing; left out, it is a dot. */
  count?: number
  /** What is counted: "3 条未读". */
  label?: string
}

/** A count on the corner of what it holds, or alone. */
export function Badge({ count, label, children }: PropsWithChildren<BadgeProps>) {
  const dot = count === undefined
  return (
    <View className="ui-badge-box">
      {children}
      {(dot || count > 0) && (
        <View
          className={dot ? 'ui-badge ui-badge-dot' : children ? 'ui-badge ui-badge-corner' : 'ui-badge'}
          {...(label ? access({ role: 'img', label }) : {})}
        >
          {dot ? '' : count > 99 ? '99+' : count}
        </View>
      )}
    </View>
  )
}
