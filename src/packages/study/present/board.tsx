import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { go } from '../../../features/shell/go'
import { useT } from '../../../i18n/t'
import { Icon } from '../../../ui/icon/icon'
import { access } from '../../../ui/tap/access'
import { Tap } from '../../../ui/tap/tap'
import './present.scss'

/** What the room sees: on a phone from top to bottom, on a projector the code at the left and the count at the right. */
export function Board({ title, venue, children }: PropsWithChildren<{ title: string; venue: string }>) {
  const t = useT()
  return (
    <View className="board">
      <View className="board-head">
        {process.env.TARO_ENV === 'h5' && (
          <Tap className="board-close" label={t('present.close')} onTap={go.back}>
            <Icon name="close" />
          </Tap>
        )}
        <View className="board-words">
          <View className="board-title" {...access({ role: 'heading', level: 1 })}>
            {title}
          </View>
          <View className="board-venue">{venue}</View>
        </View>
      </View>
      <View className="board-body">{children}</View>
    </View>
  )
}
