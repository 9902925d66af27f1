import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../../api/api'
import { query } from '../../../api/call'
import type { ShownRefusal } from '../../../api/refusal'
import { spreadsheet } from '../../../features/roster/spreadsheet'
import { Refusal } from '../../../features/shell/refusal'
import { useT } from '../../../i18n/t'
import { saveFile } from '../../../platform/save-file'
import type { SavedAs } from '../../../platform/save-file-props'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { Notice } from '../../../ui/notice/notice'
import { Progress } from '../../../ui/progress/progress'
import { type Step, Steps } from '../../../ui/steps/steps'
import { access } from '../../../ui/tap/access'
import { toast } from '../../../ui/toast/toast'
import './import.scss'
import type { ImportFlow } from './use-import'

/** How it goes, the template, and the file on its way. */
export function Start({ flow }: { flow: ImportFlow }) {
  const t = useT()
  const { step, upload, trouble, refused } = flow
  const now = step === 'start' ? 0 : 1
  const steps = ([1, 2, 3] as const).map(
    (n, i): Step => ({
      title: t(`import.step${n}`),
      note: t(`import.step${n}Text`),
      state: i < now ? 'done' : i === now ? 'now' : 'later',
    }),
  )
  return (
    <>
      {trouble && <Notice tone="bad" text={trouble} />}
      {refused && <Refusal of={refused} />}
      {step === 'uploading' && (
        <Card>
          <Progress
            value={upload.part}
            label={t('import.uploading', { name: upload.name })}
            text={`${Math.round(upload.part * 100)}%`}
          />
        </Card>
      )}
      {step === 'reading' && (
        <Card>
          <View className="import-now" {...access({ role: 'status' })}>
            {t('import.reading')}
          </View>
          <View className="import-quiet">{t('import.readingText')}</View>
        </Card>
      )}
      <Card>
        <Steps steps={steps} label={t('import.title')} />
        {step === 'start' && <Template unitId={flow.unitId} />}
      </Card>
    </>
  )
}

function Template({ unitId }: { unitId: string }) {
  const t = useT()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<ShownRefusal>()
  const told = (became: SavedAs) => {
    if (became === 'saved') toast(t('import.templateSaved'))
    if (became === 'failed') toast(t('export.failed'), 'bad')
  }
  const get = async () => {
    if (busy) return
    setBusy(true)
    setRefusal(undefined)
    const outcome = await query(api.roster.importTemplate, { unitId })
    if (!outcome.ok) setRefusal(outcome.refusal)
    else told(await saveFile(spreadsheet(outcome.data)))
    setBusy(false)
  }
  return (
    <View className="import-template">
      <Button kind="secondary" icon="download" text={t('import.template')} busy={busy} onTap={() => void get()} />
      <Refusal of={{ refusal, again: get, dismiss: () => setRefusal(undefined) }} />
    </View>
  )
}
