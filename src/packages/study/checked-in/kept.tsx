import { View } from '@tarojs/components'
import type { ShownRefusal } from '../../../api/refusal'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { dayAndClock } from '../../../i18n/time-words'
import { useRefusalWords } from '../../../i18n/use-refusal-words'
import { Icon } from '../../../ui/icon/icon'
import { access } from '../../../ui/tap/access'
import './checked-in.scss'

/** The check-in lies on this device, and is sent by itself. */
export function Kept({ at }: { at: number }) {
  const t = useT()
  const language = useLanguage()
  return (
    <View className="done" {...access({ role: 'status' })}>
      <View className="done-disc done-disc-kept">
        <Icon name="clock" className="done-tick" />
      </View>
      <View className="done-title">{t('kept.title')}</View>
      <View className="done-lesson">{t('kept.text', { when: dayAndClock(at, Date.now(), language) })}</View>
    </View>
  )
}

/** It was sent, and the server says why it does not stand. */
export function NotTaken({ refusal }: { refusal: ShownRefusal }) {
  const t = useT()
  const words = useRefusalWords()
  return (
    <View className="done" {...access({ role: 'alert' })}>
      <View className="done-disc done-disc-refused">
        <Icon name="warning" className="done-tick" />
      </View>
      <View className="done-title">{t('kept.refused')}</View>
      <View className="done-lesson">{words(refusal)}</View>
    </View>
  )
}
