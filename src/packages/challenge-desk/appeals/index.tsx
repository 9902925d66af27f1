import '../words'
import { useRouter } from '@tarojs/taro'
import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { asPage } from '../../../features/shell/as-page'
import { Page } from '../../../features/shell/page'
import { useT } from '../../../i18n/t'
import { Skeleton } from '../../../ui/skeleton/skeleton'
import { AppealList } from './appeal-list'

/** 爽约申诉 of a unit and all below it. */
function AppealsPage() {
  const t = useT()
  const { unitId = '' } = useRouter().params
  const unit = useQuery(api.organisation.children, { unitId })
  const path = unit.data?.unit?.path
  if (path) return <AppealList orgPath={path} />
  return <Page title={t('appeals.title')} query={unit} skeleton={<Skeleton rows={2} />} />
}

export default asPage(AppealsPage)
