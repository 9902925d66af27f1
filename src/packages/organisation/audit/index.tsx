import '../words'
import { View } from '@tarojs/components'
import { useReachBottom, useRouter } from '@tarojs/taro'
import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { byDay, withoutAttempts } from '../../../features/organisation/audit-rows'
import { unitName } from '../../../features/organisation/unit-words'
import { useAudit } from '../../../features/organisation/use-audit'
import { asPage } from '../../../features/shell/as-page'
import { Page } from '../../../features/shell/page'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { Empty } from '../../../ui/empty/empty'
import { Skeleton } from '../../../ui/skeleton/skeleton'
import './audit.scss'
import { AuditDay } from './audit-day'
import { AuditEnd } from './audit-end'

/** 审计: who did what to what, when and why, in a unit and below it. */
function AuditPage() {
  const t = useT()
  const language = useLanguage()
  const { unitId = '' } = useRouter().params
  const unit = useQuery(api.organisation.unit, { unitId })
  const audit = useAudit(unitId)
  useReachBottom(audit.loadMore)
  const days = byDay(withoutAttempts(audit.read?.rows ?? []))
  return (
    <Page
      title={t('audit.title')}
      query={audit.first}
      isEmpty={days.length === 0}
      empty={<Empty icon="list" title={t('audit.none')} text={t('audit.noneText')} />}
      skeleton={<Skeleton kind="cards" rows={6} />}
    >
      {unit.data && <View className="audit-on">{t('audit.on', { name: unitName(unit.data, language) })}</View>}
      {days.map(({ day, rows }) => (
        <AuditDay key={day} rows={rows} />
      ))}
      <AuditEnd audit={audit} />
    </Page>
  )
}

export default asPage(AuditPage)
