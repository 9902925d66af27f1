import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { access } from '../tap/access'
import './cell.scss'

/** A card of cells, with hairlines between them. */
export function CellList({ label, children }: PropsWithChildren<{ label?: string }>) {
  return (
    <View className="ui-cell-list" {...(label ? access({ role: 'group', label }) : {})}>
      {children}
    </View>
  )
}
