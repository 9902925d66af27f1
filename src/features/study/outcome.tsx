import { View } from '@tarojs/components'
import { Icon, type IconName } from '../../ui/icon/icon'
import { access } from '../../ui/tap/access'
import './outcome.scss'

interface OutcomeProps {
  icon: IconName
  tone: 'ok' | 'kept' | 'refused'
  title: string
  text: string
}

/** How a check-in went, to be seen from an arm's length. */
export function Outcome({ icon, tone, title, text }: OutcomeProps) {
  return (
    <View className="done" {...access({ role: tone === 'refused' ? 'alert' : 'status' })}>
      <View className={`done-disc done-disc-${tone}`}>
        <Icon name={icon} className="done-tick" />
      </View>
      <View className="done-title">{title}</View>
      <View className="done-lesson">{text}</View>
    </View>
  )
}
