import '../words'
import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { asPage } from '../../../features/shell/as-page'
import { Page } from '../../../features/shell/page'
import { useT } from '../../../i18n/t'
import { Empty } from '../../../ui/empty/empty'
import { ClaimForm } from './claim-form'

/** 开通本区: whoever holds the operator's key becomes the first officer of a district that has none. */
function ClaimPage() {
  const t = useT()
  const districts = useQuery(api.organisation.children, {})
  const rows = districts.data?.children
  if (rows && rows.length > 0) return <ClaimForm districts={rows} />
  return (
    <Page
      title={t('claim.title')}
      query={districts}
      isEmpty={rows !== undefined}
      empty={<Empty icon="home" title={t('claim.none')} text={t('claim.noneText')} />}
    />
  )
}

export default asPage(ClaimPage)
