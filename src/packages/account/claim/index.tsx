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
  return (
    <Page
      title={t('claim.title')}
      query={districts}
      isEmpty={districts.data?.children.length === 0}
      empty={<Empty icon="home" title={t('claim.none')} text={t('claim.noneText')} />}
    >
      {districts.data && <ClaimForm districts={districts.data.children} />}
    </Page>
  )
}

export default asPage(ClaimPage)
