import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useT } from '../../i18n/t'
import { Tap } from '../../ui/tap/tap'
import './challenge-facts.scss'
import type { Work } from './types'

/** The photos of work that was handed in, three in a row; one shows large when it is tapped. */
export function WorkPhotos({ photos }: Pick<Work, 'photos'>) {
  const t = useT()
  const urls = photos.flatMap(({ url }) => url ?? [])
  if (photos.length === 0) return null
  return (
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
  )
}
