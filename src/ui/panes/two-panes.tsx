import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './two-panes.scss'

interface TwoPanesProps {
  list: ReactNode
  /** What is chosen in the list, or an `Empty` that says to choose. Only drawn on a wide screen: see `useWide`. */
  detail: ReactNode
}

/** List and detail side by side on a wide screen; on a phone the list alone, and its rows lead to a page. */
export function TwoPanes({ list, detail }: TwoPanesProps) {
  return (
    <View className="ui-panes">
      <View className="ui-panes-list">{list}</View>
      <View className="ui-panes-detail">{detail}</View>
    </View>
  )
}
