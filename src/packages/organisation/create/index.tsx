import '../words'
import { UnitFormPage } from '../../../features/organisation/unit-form-page'
import { asPage } from '../../../features/shell/as-page'
import { useT } from '../../../i18n/t'
import { CreateForm } from './create-form'

/** 新建下级单位: what it is, and what it is called. */
function CreatePage() {
  const t = useT()
  return (
    <UnitFormPage
      title={t('create.title')}
      icon="people"
      may={({ create }) => create.length > 0}
      cannot={{ title: t('create.cannot'), text: t('create.cannotText') }}
    >
      {(props) => <CreateForm {...props} />}
    </UnitFormPage>
  )
}

export default asPage(CreatePage)
