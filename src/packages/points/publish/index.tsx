import '../words'
import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { asPage } from '../../../features/shell/as-page'
import { Page } from '../../../features/shell/page'
import { useT } from '../../../i18n/t'
import { Empty } from '../../../ui/empty/empty'
import { PublishForm } from './publish-form'

/** 发布新规则: the rules that hold now, changed, from a day that has not come yet. */
function PublishPage() {
  const t = useT()
  const rules = useQuery(api.points.rules, {})
  if (rules.data?.can.publish) return <PublishForm rules={rules} current={rules.data.current} />
  return (
    <Page
      title={t('publishRules.title')}
      query={rules}
      isEmpty
      empty={<Empty icon="shield" title={t('publishRules.cannot')} text={t('publishRules.cannotText')} />}
    />
  )
}

export default asPage(PublishPage)
