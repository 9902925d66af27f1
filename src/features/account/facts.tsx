import { View } from '@tarojs/components'
import './account.scss'

/** A few lines, each a word and what it is. */
export function Facts({ lines }: { lines: readonly (readonly [label: string, value: string])[] }) {
  return (
    <View className="account-facts">
      {lines.map(([label, value]) => (
        <View key={label} className="account-fact">
          <View className="account-fact-label">{label}</View>
          <View className="account-fact-value">{value}</View>
        </View>
      ))}
    </View>
  )
}
