import { View } from '@tarojs/components'
import { cx } from '../classes'
import { Icon } from '../icon/icon'
import { Progress } from '../progress/progress'
import { uiTexts } from '../texts'
import type { UploaderPhoto } from './uploader'

/** How far a photo is, over its picture; nothing once it is there. */
export function TileState({ photo: { state, part } }: { photo: UploaderPhoto }) {
  const words = uiTexts().photos
  if (state === 'there') return null
  if (state === 'failed')
    return (
      <View className="ui-uploader-state ui-uploader-failed">
        <Icon name="refresh" />
        <View>{words.failed}</View>
      </View>
    )
  return (
    <View className={cx('ui-uploader-state', state === 'sending' && 'ui-uploader-sending')}>
      {state === 'making' ? (
        <Icon name="refresh" className="ui-spin" />
      ) : (
        <Progress bare value={part} label={words.sending} />
      )}
      <View>{words[state]}</View>
    </View>
  )
}
