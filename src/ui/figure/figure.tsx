import { View } from '@tarojs/components'
import './figure.scss'

interface FigureProps {
  value: string | number
  unit?: string
  label: string
}

/** A number that matters, large, with its unit and what it counts. */
export function Figure({ value, unit, label }: FigureProps) {
  return (
    <View className="ui-figure">
      <View className="ui-figure-line">
        <View className="ui-figure-value">{value}</View>
        {unit && <View className="ui-figure-unit">{unit}</View>}
      </View>
      <View className="ui-figure-label">{label}</View>
    </View>
  )
}
