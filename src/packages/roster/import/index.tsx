import '../words'
import { useRouter } from '@tarojs/taro'
import { asPage } from '../../../features/shell/as-page'
import { Page } from '../../../features/shell/page'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { Skeleton } from '../../../ui/skeleton/skeleton'
import { Applying } from './applying'
import { Found } from './found'
import { Start } from './start'
import { type ImportFlow, useImport } from './use-import'

/** 导入: choose a table, look at what it would do, confirm. Whoever leaves finds it as it stands. */
function ImportPage() {
  const t = useT()
  const { unitId = '' } = useRouter().params
  const flow = useImport(unitId)
  return (
    <Page
      title={t('import.title')}
      state={flow.step === 'finding' ? 'loading' : 'ready'}
      skeleton={<Skeleton kind="cells" rows={4} />}
      action={<Action flow={flow} />}
    >
      {(flow.step === 'start' || flow.step === 'uploading' || flow.step === 'reading') && <Start flow={flow} />}
      {flow.step === 'found' && flow.found && <Found found={flow.found} flow={flow} />}
      {(flow.step === 'applying' || flow.step === 'done') && flow.found && <Applying found={flow.found} flow={flow} />}
    </Page>
  )
}

/** The one thing to do next. */
function Action({ flow }: { flow: ImportFlow }) {
  const t = useT()
  const { step, found, choose } = flow
  const busy = step === 'uploading' || step === 'reading'
  if (step === 'start' || busy) {
    return <Button icon="upload" text={t('import.choose')} busy={busy} onTap={() => void choose()} />
  }
  if (step === 'found' && found) {
    if (found.total === 0) return <Button text={t('import.another')} onTap={() => void choose()} />
    const { total } = found
    return <Button text={t('import.confirm', { total })} onTap={() => void flow.confirm()} />
  }
  if (step === 'done') return <Button text={t('import.toList')} onTap={flow.leave} />
  return flow.applying ? null : <Button text={t('import.goOn')} onTap={() => void flow.goOn()} />
}

export default asPage(ImportPage)
