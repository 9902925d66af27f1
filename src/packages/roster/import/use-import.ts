import { useCallback, useEffect, useRef, useState } from 'react'
import { IMPORT_BYTES_MAX } from '#core/roster/import-file'
import { api } from '../../../api/api'
import { query } from '../../../api/call'
import { type Command, useCommand } from '../../../api/use-command'
import type { ImportState } from '../../../features/roster/types'
import { go } from '../../../features/shell/go'
import { useT } from '../../../i18n/t'
import { chooseTable } from '../../../platform/choose-table'
import { type ChosenTable, tableEnding } from '../../../platform/choose-table-props'
import { personKey } from '../../../platform/persona'
import { drop, keep, kept } from '../../../platform/storage'
import { confirm } from '../../../ui/dialog/confirm'

export type ImportStep = 'finding' | 'start' | 'uploading' | 'reading' | 'found' | 'applying' | 'done'

export interface ImportFlow {
  unitId: string
  step: ImportStep
  found: ImportState | undefined
  /** The file on its way: its name, and how much of it is through. */
  upload: { name: string; part: number }
  /** What is wrong with the file or its way, in words; refusals of the server are in `refused`. */
  trouble: string | undefined
  refused: Pick<Command<unknown, unknown>, 'refusal' | 'again' | 'dismiss'> | undefined
  /** Rows are being written now; false when that has stopped on the way. */
  applying: boolean
  choose: () => Promise<void>
  confirm: () => Promise<void>
  goOn: () => Promise<void>
  again: () => void
  leave: () => void
}

/** Which import of this unit somebody was at: the id alone, nothing of what it holds. */
const key = (unitId: string) => `import/${personKey()}/${unitId}`

const MEGABYTE = 1024 * 1024

/** An import from the choice of a file to its result. */
export function useImport(unitId: string): ImportFlow {
  const t = useT()
  const [step, setStep] = useState<ImportStep>('finding')
  const [found, setFound] = useState<ImportState>()
  const [upload, setUpload] = useState({ name: '', part: 0 })
  const [trouble, setTrouble] = useState<string>()
  const preview = useCommand(api.roster.importPreview)

  const show = useCallback(
    (state: ImportState) => {
      setFound(state)
      setStep(state.state === 'previewed' ? 'found' : state.state)
      // What is over, or would change nothing, is not gone back to.
      if (state.state === 'done' || state.total === 0) drop(key(unitId))
      else keep(key(unitId), state.importId)
    },
    [unitId],
  )
  const apply = useApply(show)
  useFinding(unitId, show, apply.run, setStep)

  const read = async (fileId: string) => {
    setStep('reading')
    const state = await preview.run({ unitId, fileId })
    if (state) show(state)
    else setStep('start')
  }
  const send = async (table: ChosenTable) => {
    setUpload({ name: table.name, part: 0 })
    setStep('uploading')
    try {
      await read(await table.upload(unitId, (part) => setUpload({ name: table.name, part })))
    } catch {
      setTrouble(t('import.uploadFailed'))
      setStep('start')
    }
  }
  const choose = async () => {
    const table = await chooseTable()
    if (!table) return
    preview.dismiss()
    const wrong = troubleOf(table)
    setTrouble(
      wrong &&
        (wrong === 'kind' ? t('import.wrongKind') : t('import.tooLarge', { limit: IMPORT_BYTES_MAX / MEGABYTE })),
    )
    if (wrong) setStep('start')
    else await send(table)
  }
  const ask = async () => {
    if (!found) return
    const { total, adds, changes, faulty } = found
    const left = faulty > 0 ? t('import.confirmFaulty', { faulty }) : ''
    const text = t('import.confirmText', { adds, changes }) + left
    if (!(await confirm({ title: t('import.confirmAsk', { total }), text, yes: t('import.yes') }))) return
    setStep('applying')
    await apply.run(found.importId)
  }
  return {
    unitId,
    step,
    found,
    upload,
    trouble,
    refused: [preview, apply.command].find(({ refusal }) => refusal),
    applying: apply.running,
    choose,
    confirm: ask,
    goOn: async () => {
      if (found) await apply.run(found.importId)
    },
    again: () => setStep('start'),
    leave: go.back,
  }
}

function troubleOf({ name, size }: ChosenTable): 'kind' | 'size' | undefined {
  if (!tableEnding(name)) return 'kind'
  return size > IMPORT_BYTES_MAX ? 'size' : undefined
}

/** Carries an import out, call after call, until it is done or a call brings no answer. */
function useApply(show: (state: ImportState) => void) {
  const command = useCommand(api.roster.importConfirm)
  const [running, setRunning] = useState(false)
  const alive = useRef(true)
  useEffect(() => {
    alive.current = true
    return () => {
      alive.current = false
    }
  }, [])
  const latest = useRef(command)
  latest.current = command
  const run = useCallback(
    async (importId: string) => {
      setRunning(true)
      let state: ImportState | undefined
      do {
        state = await latest.current.run({ importId })
        if (!alive.current) return
        if (state) show(state)
      } while (state && state.state !== 'done')
      setRunning(false)
    },
    [show],
  )
  return { command, running, run }
}

/** Looks for an import that somebody was at before; one that was confirmed goes on. */
function useFinding(
  unitId: string,
  show: (state: ImportState) => void,
  apply: (importId: string) => Promise<void>,
  setStep: (step: ImportStep) => void,
): void {
  useEffect(() => {
    const find = async () => {
      const importId = kept<string>(key(unitId))
      const outcome = importId ? await query(api.roster.importProgress, { importId }) : undefined
      if (!outcome?.ok) {
        if (outcome?.refusal.code === 'NOT_FOUND') drop(key(unitId))
        return setStep('start')
      }
      show(outcome.data)
      if (outcome.data.state === 'applying') await apply(outcome.data.importId)
    }
    void find()
  }, [unitId, show, apply, setStep])
}
