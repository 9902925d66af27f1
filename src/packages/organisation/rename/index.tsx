import { useRouter } from '@tarojs/taro'
import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { asPage } from '../../../features/shell/as-page'
import { Page } from '../../../features/shell/page'
import { useT } from '../../../i18n/t'
import { Empty } from '../../../ui/empty/empty'
import { Skeleton } from '../../../ui/skeleton/skeleton'
import { RenameForm } from './rename-form'

/** 更名或改设: new names, or another party organisation. */
function RenamePage() {
  const t = useT()
  const { unitId = '' } = useRouter().params
  const unit = useQuery(api.organisation.unit, { unitId })
  return (
    <Page
      title={t('rename.title')}
      query={unit}
      isEmpty={unit.data?.can.rename === false}
      empty={<Empty icon="edit" title={t('rename.cannot')} text={t('rename.cannotText')} />}
      skeleton={<Skeleton kind="text" rows={6} />}
    >
      {unit.data && <RenameForm unit={unit.data} query={unit} />}
    </Page>
  )
}

export default asPage(RenamePage)
