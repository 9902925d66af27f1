import '../words'
import { useRouter } from '@tarojs/taro'
import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { UnitView } from '../../../features/organisation/unit-view'
import { asPage } from '../../../features/shell/as-page'
import { Page } from '../../../features/shell/page'
import { useT } from '../../../i18n/t'
import { Skeleton } from '../../../ui/skeleton/skeleton'

/** A unit: where it stands, what became of it, and what this person may do there. */
function UnitPage() {
  const t = useT()
  const { unitId = '' } = useRouter().params
  const unit = useQuery(api.organisation.unit, { unitId })
  return (
    <Page title={t('unit.title')} query={unit} skeleton={<Skeleton kind="text" rows={8} />}>
      {unit.data && <UnitView unit={unit.data} />}
    </Page>
  )
}

export default asPage(UnitPage)
