import { View } from '@tarojs/components'
import './assessment.scss'

/** Small figures in a row, each above what it counts. */
export function Figures({ figures }: { figures: readonly (readonly [label: string, value: number])[] }) {
  return (
    <View className="assess-figures">
      {figures.map(([label, value]) => (
        <View key={label}>
          <View className="assess-figure">{value}</View>
          <View className="assess-label">{label}</View>
        </View>
      ))}
    </View>
  )
}
