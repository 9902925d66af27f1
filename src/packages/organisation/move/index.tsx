import '../words'
import { UnitFormPage } from '../../../features/organisation/unit-form-page'
import { asPage } from '../../../features/shell/as-page'
import { useT } from '../../../i18n/t'
import { MoveForm } from './move-form'

/** 调整隶属: a unit goes under another one, with all that lies below it. */
function MovePage() {
  const t = useT()
  return (
    <UnitFormPage
      title={t('move.title')}
      icon="place"
      may={({ move }) => move}
      cannot={{ title: t('move.cannot'), text: t('move.cannotText') }}
    >
      {(props) => <MoveForm {...props} />}
    </UnitFormPage>
  )
}

export default asPage(MovePage)
