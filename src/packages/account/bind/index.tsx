import '../words'
import { useRouter } from '@tarojs/taro'
import { useMe } from '../../../features/account/use-me'
import { asPage } from '../../../features/shell/as-page'
import { Page } from '../../../features/shell/page'
import { useT } from '../../../i18n/t'
import { BindForm } from './bind-form'
import { Bound } from './bound'
import { codeThatOpened, useBind } from './use-bind'

/** 绑定党员身份: with the code of one's secretary, typed, scanned, or brought along by a link. */
function BindPage() {
  const t = useT()
  const { params } = useRouter()
  const me = useMe()
  const bind = useBind(me, codeThatOpened(params))
  const member = me.data?.memberId ? me.data : undefined
  const bound = bind.data ?? (member && { name: member.name, branch: { name: member.branch?.name ?? '' } })
  return (
    <Page title={t('bind.title')} query={me}>
      {bound ? <Bound {...bound} now={bind.data !== undefined} /> : <BindForm bind={bind} />}
    </Page>
  )
}

export default asPage(BindPage)
