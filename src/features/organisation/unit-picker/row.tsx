import { View } from '@tarojs/components'
import { Icon } from '../../../ui/icon/icon'
import { Tap } from '../../../ui/tap/tap'
import '../../../ui/cell/cell.scss'
import './unit-picker.scss'

interface RowProps {
  name: string
  note?: string | undefined
  /** It is the one that stands in the field now. */
  chosen?: boolean
  /** It leads to what lies below it, and is not picked by the tap. */
  leads?: boolean
  onTap: () => void
}

/** One unit to pick, or to go into. */
export function Row({ name, note, chosen = false, leads = false, onTap }: RowProps) {
  return (
    <Tap className="ui-cell" onTap={onTap}>
      <View className="ui-cell-words">
        <View className="ui-cell-title">{name}</View>
        {note && <View className="ui-cell-note">{note}</View>}
      </View>
      {chosen && <Icon name="check" className="unit-chosen" />}
      {leads && <Icon name="chevron" size="small" className="ui-cell-arrow" />}
    </Tap>
  )
}
