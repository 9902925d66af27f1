import '../words'
import { useRouter } from '@tarojs/taro'
import { asPage } from '../../../features/shell/as-page'
import { Page } from '../../../features/shell/page'
import { useT } from '../../../i18n/t'
import { Skeleton } from '../../../ui/skeleton/skeleton'
import { Tree } from './tree'
import { useStart } from './use-start'

/** 组织: the tree of units, from one's own on; on a wide screen the unit beside it. */
function TreePage() {
  const t = useT()
  const { unitId } = useRouter().params
  const { me, start } = useStart(unitId)
  return (
    <Page title={t('org.title')} query={me} layout="wide" skeleton={<Skeleton kind="cells" rows={6} />}>
      {start && <Tree start={start} />}
    </Page>
  )
}

export default asPage(TreePage)
