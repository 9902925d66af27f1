import '../words'
import { useMe } from '../../../features/account/use-me'
import { asPage } from '../../../features/shell/as-page'
import { Page } from '../../../features/shell/page'
import { useT } from '../../../i18n/t'
import { Notice } from '../../../ui/notice/notice'
import { Agreement } from './agreement'
import { PolicyText } from './policy-text'
import { useConsent } from './use-consent'

/** 隐私政策: to read, and to agree to, before anything personal is stored. Going back means no. */
function ConsentPage() {
  const t = useT()
  const me = useMe()
  const consent = useConsent(me)
  const agreed = me.data?.policy.agreed
  return (
    <Page title={t('consent.title')} query={me} action={agreed === false && <Agreement {...consent} />}>
      {agreed === true && <Notice tone="ok" text={t('consent.agreed')} />}
      <PolicyText agreed={agreed === true} />
    </Page>
  )
}

export default asPage(ConsentPage)
