import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Icon } from '../../ui/icon/icon'
import { access } from '../../ui/tap/access'
import './account.scss'

/** What was asked for is done: said large, read out at once. */
export function Done({ title, text, children }: PropsWithChildren<{ title: string; text?: string }>) {
  return (
    <View className="done" {...access({ role: 'status' })}>
      <View className="done-disc">
        <Icon name="check" size="big" />
      </View>
      <View className="done-title">{title}</View>
      {text && <View className="done-text">{text}</View>}
      {children}
    </View>
  )
}
