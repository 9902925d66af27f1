import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useT } from '../../i18n/t'
import { Card } from '../../ui/card/card'
import { Tap } from '../../ui/tap/tap'
import './challenge-facts.scss'
import { workTime } from './challenge-words'
import type { Challenge } from './types'

type Work = NonNullable<NonNullable<Challenge['claim']>['work']>

/** 交榜: the work as it was handed in; a photo shows large when it is tapped. */
export function WorkShown({ work: { note, minutes, photos } }: { work: Work }) {
  const t = useT()
  const urls = photos.flatMap(({ url }) => url ?? [])
  return (
    <Card>
      <View className="challenge-about">
        {t('challenge.work')}
        {minutes > 0 && ` · ${workTime(minutes, t)}`}
      </View>
      {note && <View className="challenge-summary">{note}</View>}
      {photos.length > 0 && (
        <View className="challenge-photos">
          {photos.map(({ id, url }, index) => {
            const label = t('challenge.photo', { number: index + 1, of: photos.length })
            if (url === null) {
              return (
                <View key={id} className="challenge-photo">
                  <View className="challenge-photo-none">{t('challenge.photoGone')}</View>
                </View>
              )
            }
            const show = () => void Promise.resolve(Taro.previewImage({ current: url, urls })).catch(() => undefined)
            return (
              <Tap key={id} className="challenge-photo" label={label} onTap={show}>
                <Image className="challenge-photo-image" src={url} mode="aspectFill" lazyLoad aria-hidden="true" />
              </Tap>
            )
          })}
        </View>
      )}
    </Card>
  )
}
