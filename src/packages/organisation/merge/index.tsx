import { useRouter } from '@tarojs/taro'
import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { asPage } from '../../../features/shell/as-page'
import { Page } from '../../../features/shell/page'
import { useT } from '../../../i18n/t'
import { Empty } from '../../../ui/empty/empty'
import { Skeleton } from '../../../ui/skeleton/skeleton'
import { MergeForm } from './merge-form'

/** 并入其他单位: a sibling is chosen, and what follows is told before. */
function MergePage() {
  const t = useT()
  const { unitId = '' } = useRouter().params
  const unit = useQuery(api.organisation.unit, { unitId })
  return (
    <Page
      title={t('merge.title')}
      query={unit}
      isEmpty={unit.data?.can.merge === false}
      empty={<Empty icon="people" title={t('merge.cannot')} text={t('merge.cannotText')} />}
      skeleton={<Skeleton kind="text" rows={6} />}
    >
      {unit.data && <MergeForm unit={unit.data} query={unit} />}
    </Page>
  )
}

export default asPage(MergePage)
