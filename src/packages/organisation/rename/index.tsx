import '../words'
import { UnitFormPage } from '../../../features/organisation/unit-form-page'
import { asPage } from '../../../features/shell/as-page'
import { useT } from '../../../i18n/t'
import { RenameForm } from './rename-form'

/** 更名或改设: new names, or another party organisation. */
function RenamePage() {
  const t = useT()
  return (
    <UnitFormPage
      title={t('rename.title')}
      icon="edit"
      may={({ rename }) => rename}
      cannot={{ title: t('rename.cannot'), text: t('rename.cannotText') }}
    >
      {(props) => <RenameForm {...props} />}
    </UnitFormPage>
  )
}

export default asPage(RenamePage)
