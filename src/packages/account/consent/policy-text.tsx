import { View } from '@tarojs/components'
import { POLICY, POLICY_VERSION } from '#core/privacy/policy'
import { Lead } from '../../../features/account/lead'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { Card } from '../../../ui/card/card'
import { access } from '../../../ui/tap/access'
import './consent.scss'

/** The policy in the language of the app, a heading and a paragraph for each question that people have. */
export function PolicyText({ agreed }: { agreed: boolean }) {
  const t = useT()
  const { sections } = POLICY[useLanguage()]
  return (
    <>
      {!agreed && <Lead text={t('consent.leadText')} />}
      <Card className="policy">
        {sections.map(({ title, text }) => (
          <View key={title} className="policy-part">
            <View className="policy-title" {...access({ role: 'heading', level: 2 })}>
              {title}
            </View>
            <View className="policy-words">{text}</View>
          </View>
        ))}
      </Card>
      <View className="policy-version">{t('consent.version', { version: POLICY_VERSION })}</View>
    </>
  )
}
