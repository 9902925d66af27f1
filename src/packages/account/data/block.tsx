import { View } from '@tarojs/components'
import type { DataBlock } from '../../../features/account/types'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { Card } from '../../../ui/card/card'
import { Section } from '../../../ui/section/section'
import { inEnglish } from './english'
import './data.scss'

/** One kind of thing that is stored: a heading, and a line for each piece. */
export function Block({ block: { title, lines } }: { block: DataBlock }) {
  const t = useT()
  const english = useLanguage() === 'en'
  const word = (text: string) => (english ? inEnglish(text) : text)
  return (
    <Section title={word(title)}>
      <Card className="data-lines">
        {lines.map(([label, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, and none ever moves
          <View key={index} className="data-line">
            <View className="data-label">{word(label)}</View>
            <View className="data-value">{word(value) || t('data.empty')}</View>
          </View>
        ))}
      </Card>
    </Section>
  )
}
