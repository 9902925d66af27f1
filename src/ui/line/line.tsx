import { View } from '@tarojs/components'
import { Icon, type IconName } from '../icon/icon'
import './line.scss'

/** A fact with its icon, one of a few on a card. */
export function Line({ icon, text }: { icon: IconName; text: string }) {
  return (
    <View className="ui-line">
      <Icon name={icon} size="small" />
      <View className="ui-line-text">{text}</View>
    </View>
  )
}
