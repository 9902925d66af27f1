import '../words'
import { View } from '@tarojs/components'
import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { asPage } from '../../../features/shell/as-page'
import { go } from '../../../features/shell/go'
import { Page } from '../../../features/shell/page'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { Empty } from '../../../ui/empty/empty'
import { Section } from '../../../ui/section/section'
import { PastRules } from './past-rules'
import { RuleSetCard } from './rule-set-card'
import './rules.scss'

/** 积分规则: what earns what, in plain words; what is coming, and what held before. */
function RulesPage() {
  const t = useT()
  const rules = useQuery(api.points.rules, {})
  const { current = null, coming = [], past = [], can } = rules.data ?? {}
  const publish = <Button icon="edit" text={t('rules.publish')} onTap={go.publishRules} />
  return (
    <Page title={t('rules.title')} query={rules} action={can?.publish && publish}>
      <View className="rules-lead">{t('rules.lead')}</View>
      {current ? (
        <Section title={t('rules.current', { version: current.version })}>
          <RuleSetCard set={current} />
        </Section>
      ) : (
        <Empty icon="info" title={t('rules.none')} text={t('rules.noneText')} />
      )}
      {coming.length > 0 && (
        <Section title={t('rules.coming')}>
          {coming.map((set) => (
            <RuleSetCard key={set.version} set={set} titled />
          ))}
        </Section>
      )}
      {past.length > 0 && <PastRules sets={past} />}
    </Page>
  )
}

export default asPage(RulesPage)
