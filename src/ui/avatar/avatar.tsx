import { View } from '@tarojs/components'
import { access } from '../tap/access'
import './avatar.scss'

interface AvatarProps {
  name: string
  size?: 'normal' | 'big'
}

/** A person, by the first character of the name. It stands beside the name, so it is not read out. */
export function Avatar({ name, size = 'normal' }: AvatarProps) {
  return (
    <View className={`ui-avatar ui-avatar-${size}`} {...access({ hidden: true })}>
      {[...name.trim()][0] ?? ''}
    </View>
  )
}
