import '../words'
import { api } from '../../../api/api'
import { Lead } from '../../../features/account/lead'
import { useUnkept } from '../../../features/account/use-unkept'
import { asPage } from '../../../features/shell/as-page'
import { Page } from '../../../features/shell/page'
import { useT } from '../../../i18n/t'
import { Empty } from '../../../ui/empty/empty'
import { Skeleton } from '../../../ui/skeleton/skeleton'
import { Block } from './block'

/** 我的数据: everything that is stored about the person. It is shown to them, and not kept on the device. */
function DataPage() {
  const t = useT()
  const data = useUnkept(api.account.myData, {})
  const blocks = data.data?.blocks.filter(({ lines }) => lines.length > 0)
  return (
    <Page
      title={t('data.title')}
      query={data}
      skeleton={<Skeleton kind="cells" rows={6} />}
      isEmpty={blocks?.length === 0}
      empty={<Empty icon="user" title={t('data.nothing')} text={t('data.nothingText')} />}
    >
      <Lead text={t('data.note')} />
      {blocks?.map((block) => (
        <Block key={block.title} block={block} />
      ))}
    </Page>
  )
}

export default asPage(DataPage)
