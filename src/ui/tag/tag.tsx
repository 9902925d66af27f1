import { View } from '@tarojs/components'
import { Icon, type IconName } from '../icon/icon'
import './tag.scss'

interface TagProps {
  text: string
  /** `brand` asks for attention, `gold` honors, `ok` is done, `warn` is running out, `plain` only names. */
  tone?: 'plain' | 'brand' | 'gold' | 'ok' | 'warn'
  icon?: IconName
}

/** One word about a thing: its kind or its state. */
export function Tag({ text, tone = 'plain', icon }: TagProps) {
  return (
    <View className={`ui-tag ui-tag-${tone}`}>
      {icon && <Icon name={icon} className="ui-tag-icon" />}
      {text}
    </View>
  )
}
