import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useLanguage } from '../../i18n/language'
import { useT } from '../../i18n/t'
import { dayAndClock } from '../../i18n/time-words'
import { Icon } from '../../ui/icon/icon'
import { access } from '../../ui/tap/access'
import { Tap } from '../../ui/tap/tap'
import { workTime } from '../challenge/challenge-words'
import './desk.scss'
import type { Claim } from './types'

interface WorkProps {
  work: NonNullable<Claim['work']>
  by: string
  now: number
}

/** The work that was handed in: when, how long it took, what was written, and its photos. */
export function Work({ work: { at, note, photos, minutes }, by, now }: WorkProps) {
  const t = useT()
  const language = useLanguage()
  const urls = photos.flatMap(({ url }) => (url === null ? [] : [url]))
  const show = (url: string) => void Taro.previewImage({ current: url, urls })
  return (
    <View className="desk-work">
      <View className="desk-quiet">
        {t('slot.handedIn', { when: dayAndClock(at, now, language), time: workTime(minutes, t) })}
      </View>
      {note && <View className="desk-summary">{note}</View>}
      {photos.length > 0 && (
        <View className="desk-photos" {...access({ role: 'group', label: t('slot.photosOf', { name: by }) })}>
          {photos.map(({ id, url }, nth) =>
            url === null ? (
              <View key={id} className="desk-photo desk-photo-gone">
                <Icon name="offline" />
                <View>{t('slot.photoGone')}</View>
              </View>
            ) : (
              <Tap key={id} className="desk-photo" label={t('slot.photo', { nth: nth + 1 })} onTap={() => show(url)}>
                <Image className="desk-photo-image" src={url} mode="aspectFill" {...NAMELESS} />
              </Tap>
            ),
          )}
        </View>
      )}
    </View>
  )
}

/** What is tapped says which photo it is. */
const NAMELESS: Record<string, unknown> =
  process.env.TARO_ENV === 'h5' ? { nativeProps: { alt: '' } } : { 'aria-hidden': 'true' }
