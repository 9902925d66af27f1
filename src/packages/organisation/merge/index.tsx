import '../words'
import { UnitFormPage } from '../../../features/organisation/unit-form-page'
import { asPage } from '../../../features/shell/as-page'
import { useT } from '../../../i18n/t'
import { MergeForm } from './merge-form'

/** 并入其他单位: a sibling is chosen, and what follows is told before. */
function MergePage() {
  const t = useT()
  return (
    <UnitFormPage
      title={t('merge.title')}
      icon="people"
      may={({ merge }) => merge}
      cannot={{ title: t('merge.cannot'), text: t('merge.cannotText') }}
    >
      {(props) => <MergeForm {...props} />}
    </UnitFormPage>
  )
}

export default asPage(MergePage)
