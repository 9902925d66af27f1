import { View } from '@tarojs/components'
import { EntryLine } from '../../../features/points/entry-line'
import type { Appealed } from '../../../features/points/types'
import { useT } from '../../../i18n/t'
import { Avatar } from '../../../ui/avatar/avatar'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import './appeals.scss'

/** Whose entry, what it is, what they say about it; and the answer, or the way to it. */
export function AppealCard({ appeal: { name, entry }, onDecide }: { appeal: Appealed; onDecide?: () => void }) {
  const t = useT()
  return (
    <Card inset="flush">
      <View className="appeal-who">
        <Avatar name={name} />
        <View className="appeal-name">{name}</View>
        {onDecide && <Button size="small" text={t('decide.do')} label={t('decide.doOf', { name })} onTap={onDecide} />}
      </View>
      <EntryLine entry={entry} />
    </Card>
  )
}
