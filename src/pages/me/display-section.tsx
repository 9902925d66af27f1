import { View } from '@tarojs/components'
import { chooseLanguage, useLanguage } from '../../i18n/language'
import { LANGUAGES } from '../../i18n/languages'
import { useT } from '../../i18n/t'
import { Card } from '../../ui/card/card'
import { Section } from '../../ui/section/section'
import { Segmented } from '../../ui/segmented/segmented'
import { chooseTheme, useTheme } from '../../ui/theme/theme'
import './me.scss'

/** Each language calls itself by its own name. */
const NAMES = { zh: '中文', en: 'English' } as const

/** Language, text size and light or dark; each takes effect at once. */
export function DisplaySection() {
  const t = useT()
  const { text, scheme } = useTheme()
  return (
    <Section title={t('me.display')}>
      <Card className="me-choices">
        <Choice
          label={t('me.language')}
          items={LANGUAGES.map((id) => ({ id, text: NAMES[id] }))}
          value={useLanguage()}
          onChange={chooseLanguage}
        />
        <Choice
          label={t('me.textSize')}
          items={[
            { id: 'auto', text: t('me.auto') },
            { id: 'standard', text: t('me.textStandard') },
            { id: 'large', text: t('me.textLarge') },
          ]}
          value={text}
          onChange={(size) => chooseTheme({ text: size })}
        />
        <Choice
          label={t('me.theme')}
          items={[
            { id: 'auto', text: t('me.auto') },
            { id: 'light', text: t('me.light') },
            { id: 'dark', text: t('me.dark') },
          ]}
          value={scheme}
          onChange={(next) => chooseTheme({ scheme: next })}
        />
      </Card>
    </Section>
  )
}

interface ChoiceProps<Id extends string> {
  label: string
  items: readonly { id: Id; text: string }[]
  value: Id
  onChange: (id: Id) => void
}

function Choice<Id extends string>(props: ChoiceProps<Id>) {
  return (
    <View className="me-choice">
      <View className="me-choice-label">{props.label}</View>
      <Segmented {...props} />
    </View>
  )
}
