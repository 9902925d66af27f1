import { View } from '@tarojs/components'
import { Badge } from '../badge/badge'
import { cx } from '../classes'
import { access } from '../tap/access'
import { Tap } from '../tap/tap'
import './segmented.scss'

interface SegmentedProps<Id extends string> {
  /** Two to four, each of two to four characters. */
  items: readonly { id: Id; text: string; count?: number }[]
  value: Id
  onChange: (id: Id) => void
  /** What is switched: "课程范围". */
  label: string
}

/** A switch between views of one list. */
export function Segmented<Id extends string>({ items, value, onChange, label }: SegmentedProps<Id>) {
  return (
    <View className="ui-segmented" {...access({ role: 'tablist', label })}>
      {items.map(({ id, text, count }) => (
        <Tap
          key={id}
          role="tab"
          selected={id === value}
          className={cx('ui-segment', id === value && 'ui-segment-on')}
          onTap={() => onChange(id)}
        >
          <View>{text}</View>
          {count !== undefined && <Badge count={count} />}
        </Tap>
      ))}
    </View>
  )
}
