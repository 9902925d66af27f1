import { View } from '@tarojs/components'
import { Icon, type IconName } from '../icon/icon'
import { access } from '../tap/access'
import './standing.scss'

export interface StandingProps {
  /** `ok` holds, `wait` waits for somebody, `bad` asks for something to be done, `quiet` only says why nothing can be. */
  tone: 'ok' | 'wait' | 'bad' | 'quiet'
  icon: IconName
  title: string
  text?: string | undefined
}

/** How somebody stands with what a screen shows: the first thing to read on it. */
export function Standing({ tone, icon, title, text }: StandingProps) {
  return (
    <View className={`ui-standing ui-standing-${tone}`} {...access({ role: 'status' })}>
      <Icon name={icon} />
      <View className="ui-standing-words">
        <View className="ui-standing-title">{title}</View>
        {text && <View className="ui-standing-text">{text}</View>}
      </View>
    </View>
  )
}
