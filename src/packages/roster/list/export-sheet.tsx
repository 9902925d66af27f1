import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '#core/kernel/contract'
import type { RosterContract } from '#core/roster/contract'
import { api } from '../../../api/api'
import { query } from '../../../api/call'
import type { ShownRefusal } from '../../../api/refusal'
import { spreadsheet } from '../../../features/roster/spreadsheet'
import { Refusal } from '../../../features/shell/refusal'
import { useReason } from '../../../features/shell/use-reason'
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
  const { busy, refusal, made, make, save, dismiss } = useExport(branchId)
  const close = () => {
    dismiss()
    onClose()
  }
  const done = () => {
    reason.clear()
    setPhones(false)
    close()
  }
  const send = async () => {
    const given = reason.take()
    if (given !== undefined && (await make({ reason: given, format, phones }))) done()
  }
  const saveAgain = async () => {
    if (await save()) done()
  }
  return (
    <Sheet
      open={open}
      onClose={close}
      title={t('export.title')}
      action={
        made ? (
          <Button icon="download" text={t('export.save')} onTap={() => void saveAgain()} />
        ) : (
          <Button icon="download" text={t('export.run')} busy={busy} onTap={() => void send()} />
        )
      }
    >
      {made && <Notice tone="info" text={t('export.ready')} />}
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
      <Refusal of={{ refusal, again: send, dismiss }} />
    </Sheet>
  )
}

type Made = OutputOf<RosterContract['export']>

/**
 * Makes the table, and gives it to the device. Where WeChat wants a tap of its own for that, or somebody closed its menu, the
 * table waits for the next tap; it goes with the sheet.
 */
function useExport(branchId: string) {
  const t = useT()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<ShownRefusal>()
  const [made, setMade] = useState<Made>()
  const give = async (table: Made): Promise<boolean> => {
    const saved = (await saveFile(spreadsheet(table))) === 'saved'
    if (saved) toast(t('export.done', { rows: table.rows }))
    return saved
  }
  const make = async (how: { reason: string; format: Format; phones: boolean }): Promise<boolean> => {
    if (busy) return false
    setBusy(true)
    setRefusal(undefined)
    // Outside of `useQuery`, which would keep the table.
    const outcome = await query(api.roster.export, { branchId, ...how })
    const saved = outcome.ok && (await give(outcome.data))
    setBusy(false)
    if (!outcome.ok) setRefusal(outcome.refusal)
    else if (!saved) setMade(outcome.data)
    return saved
  }
  const dismiss = () => {
    setRefusal(undefined)
    setMade(undefined)
  }
  return { busy, refusal, made, make, save: async () => made !== undefined && (await give(made)), dismiss }
}
