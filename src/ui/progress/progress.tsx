import { View } from '@tarojs/components'
import { access } from '../tap/access'
import './progress.scss'

interface ProgressProps {
  /** From 0 to 1. */
  value: number
  /** What progresses: "年度学时". */
  label: string
  /** The figures in words, shown at the end of the label's line: "24 / 32 学时". */
  text?: string
  tone?: 'brand' | 'ok' | 'gold'
  /** Only the bar; the label is still read out. */
  bare?: boolean
}

/** How much of a known whole is done. */
export function Progress({ value, label, text, tone = 'brand', bare = false }: ProgressProps) {
  const percent = Math.round(Math.min(1, Math.max(0, value)) * 100)
  return (
    <View className="ui-progress">
      {!bare && (
        <View className="ui-progress-head">
          <View>{label}</View>
          {text && <View className="ui-progress-text">{text}</View>}
        </View>
      )}
      <View className="ui-progress-bar" {...access({ role: 'progressbar', label, now: percent })}>
        <View className={`ui-progress-fill ui-progress-${tone}`} style={{ width: `${percent}%` }} />
      </View>
    </View>
  )
}
