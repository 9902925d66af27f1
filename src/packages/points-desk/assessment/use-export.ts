import { useState } from 'react'
import type { InputOf, OutputOf } from '#core/kernel/contract'
import type { PointsContract } from '#core/points/contract'
import { api } from '../../../api/api'
import { query } from '../../../api/call'
import type { ShownRefusal } from '../../../api/refusal'
import { useT } from '../../../i18n/t'
import { saveFile } from '../../../platform/save-file'
import { toast } from '../../../ui/toast/toast'

type Asked = InputOf<PointsContract['exportAssessment']>
type Made = OutputOf<PointsContract['exportAssessment']>

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * Makes the table and gives it to the device. Where somebody closed the menu, or WeChat wanted a tap of its own, it waits
 * for the next tap; it is of one unit and year, and goes with them.
 */
export function useExport(asked: Asked) {
  const t = useT()
  const key = JSON.stringify(asked)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<ShownRefusal>()
  const [kept, setKept] = useState<{ key: string; made: Made }>()
  const made = kept?.key === key ? kept.made : undefined
  const give = async ({ fileName, content }: Made) => {
    const saved = (await saveFile({ fileName, base64: content, type: XLSX })) === 'saved'
    if (saved) toast(t('assess.exported'))
    return saved
  }
  const make = async () => {
    setBusy(true)
    setRefusal(undefined)
    // Outside of `useQuery`, which would keep the table.
    const outcome = await query(api.points.exportAssessment, asked)
    const saved = outcome.ok && (await give(outcome.data))
    setBusy(false)
    if (!outcome.ok) setRefusal(outcome.refusal)
    else setKept(saved ? undefined : { key, made: outcome.data })
  }
  const save = async () => {
    if (busy) return
    if (!made) return make()
    if (await give(made)) setKept(undefined)
  }
  return { busy, refusal, waiting: made !== undefined, save, again: make, dismiss: () => setRefusal(undefined) }
}
