import '../words'
import { UnitFormPage } from '../../../features/organisation/unit-form-page'
import { asPage } from '../../../features/shell/as-page'
import { useT } from '../../../i18n/t'
import { GrantForm } from './grant-form'

/** 授予角色: which one, to whom, until when. */
function GrantPage() {
  const t = useT()
  return (
    <UnitFormPage
      title={t('grant.title')}
      icon="user"
      may={({ grant }) => grant.length > 0}
      cannot={{ title: t('grant.cannot'), text: t('grant.cannotText') }}
    >
      {(props) => <GrantForm {...props} />}
    </UnitFormPage>
  )
}

export default asPage(GrantPage)
