import { View } from '@tarojs/components'
import { Card } from '../../../ui/card/card'
import { Icon, type IconName } from '../../../ui/icon/icon'
import { Section } from '../../../ui/section/section'
import { access } from '../../../ui/tap/access'
import './delete.scss'

/** A few things that are true, under what they have in common. */
export function Points({ title, icon, lines }: { title: string; icon: IconName; lines: readonly string[] }) {
  return (
    <Section title={title}>
      <Card className="points">
        <View className="points-list" {...access({ role: 'list' })}>
          {lines.map((line) => (
            <View key={line} className="point" {...access({ role: 'listitem' })}>
              <Icon name={icon} size="small" className="point-mark" />
              <View className="point-words">{line}</View>
            </View>
          ))}
        </View>
      </Card>
    </Section>
  )
}
