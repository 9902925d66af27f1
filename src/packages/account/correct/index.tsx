import '../words'
import { useMe } from '../../../features/account/use-me'
import { asPage } from '../../../features/shell/as-page'
import { Page } from '../../../features/shell/page'
import { useT } from '../../../i18n/t'
import { CorrectForm } from './correct-form'

/** 更正: one's own name, unless the roster has it, and one's own number wherever it stands. */
function CorrectPage() {
  const t = useT()
  const me = useMe()
  return me.data ? <CorrectForm me={me} known={me.data} /> : <Page title={t('correct.title')} query={me} />
}

export default asPage(CorrectPage)
