import { useRouter } from '@tarojs/taro'
import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { asPage } from '../../../features/shell/as-page'
import { Page } from '../../../features/shell/page'
import { useT } from '../../../i18n/t'
import { Empty } from '../../../ui/empty/empty'
import { Skeleton } from '../../../ui/skeleton/skeleton'
import { CreateForm } from './create-form'

/** 新建下级单位: what it is, and what it is called. */
function CreatePage() {
  const t = useT()
  const { unitId = '' } = useRouter().params
  const unit = useQuery(api.organisation.unit, { unitId })
  return (
    <Page
      title={t('create.title')}
      query={unit}
      isEmpty={unit.data?.can.create.length === 0}
      empty={<Empty icon="people" title={t('create.cannot')} text={t('create.cannotText')} />}
      skeleton={<Skeleton kind="text" rows={6} />}
    >
      {unit.data && <CreateForm parent={unit.data} query={unit} />}
    </Page>
  )
}

export default asPage(CreatePage)
