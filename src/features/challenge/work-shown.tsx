import { View } from '@tarojs/components'
import { useT } from '../../i18n/t'
import { Card } from '../../ui/card/card'
import './challenge-facts.scss'
import { workTime } from './challenge-words'
import type { Work } from './types'
import { WorkPhotos } from './work-photos'

/** 交榜: the work as it was handed in. */
export function WorkShown({ work: { note, minutes, photos } }: { work: Work }) {
  const t = useT()
  return (
    <Card>
      <View className="challenge-about">
        {t('challenge.work')}
        {minutes > 0 && ` · ${workTime(minutes, t)}`}
      </View>
      {note && <View className="challenge-summary">{note}</View>}
      <WorkPhotos photos={photos} />
    </Card>
  )
}
