import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../../api/api'
import { query } from '../../../api/call'
import type { ShownRefusal } from '../../../api/refusal'
import { useReason } from '../../../features/roster/use-reason'
import { Refusal } from '../../../features/shell/refusal'
import { useT } from '../../../i18n/t'
import { saveFile } from '../../../platform/save-file'
import { Button } from '../../../ui/button/button'
import { CellList } from '../../../ui/cell/cell-list'
import { TextField } from '../../../ui/field/text-field'
import { Notice } from '../../../ui/notice/notice'
import { Segmented } from '../../../ui/segmented/segmented'
import { Sheet } from '../../../ui/sheet/sheet'
import { Switch } from '../../../ui/switch/switch'
import { toast } from '../../../ui/toast/toast'

interface ExportSheetProps {
  open: boolean
  onClose: () => void
  branchId: string
}

type Format = 'xlsx' | 'csv'

/** The roster as a file, for a reason, with numbers masked unless somebody asks for them whole. */
export function ExportSheet({ open, onClose, branchId }: ExportSheetProps) {
  const t = useT()
  const reason = useReason()
  const [format, setFormat] = useState<Format>('xlsx')
  const [phones, setPhones] = useState(false)
  const { busy, refusal, unsaved, run, dismiss } = useExport(branchId)
  const send = async () => {
    const given = reason.take()
    if (given === undefined || !(await run({ reason: given, format, phones }))) return
    reason.clear()
    setPhones(false)
    onClose()
  }
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={t('export.title')}
      action={<Button icon="download" text={t('export.run')} busy={busy} onTap={() => void send()} />}
    >
      <View className="roster-lead">{t('export.text')}</View>
      <TextField
        label={t('export.reason')}
        hint={t('export.reasonHint')}
        required
        maxLength={200}
        value={reason.value}
        onChange={reason.onChange}
        error={reason.error}
      />
      <Segmented
        label={t('export.format')}
        items={[
          { id: 'xlsx', text: t('export.xlsx') },
          { id: 'csv', text: t('export.csv') },
        ]}
        value={format}
        onChange={setFormat}
      />
      <CellList>
        <Switch text={t('export.phones')} note={t('export.phonesNote')} on={phones} onChange={setPhones} />
      </CellList>
      {unsaved && <Notice tone="bad" text={t('export.failed')} />}
      <Refusal of={{ refusal, again: send, dismiss }} />
    </Sheet>
  )
}

function useExport(branchId: string) {
  const t = useT()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<ShownRefusal>()
  const [unsaved, setUnsaved] = useState(false)
  const run = async (how: { reason: string; format: Format; phones: boolean }): Promise<boolean> => {
    if (busy) return false
    setBusy(true)
    setRefusal(undefined)
    setUnsaved(false)
    // Outside of `useQuery`, which would keep the table.
    const outcome = await query(api.roster.export, { branchId, ...how })
    const saved = outcome.ok && (await saveFile(outcome.data))
    setBusy(false)
    if (!outcome.ok) setRefusal(outcome.refusal)
    else if (saved) toast(t('export.done', { rows: outcome.data.rows }))
    else setUnsaved(true)
    return saved
  }
  return { busy, refusal, unsaved, run, dismiss: () => setRefusal(undefined) }
}
