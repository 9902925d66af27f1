import { type ReactNode, useState } from 'react'
import { NOTICE_DAYS } from '#core/points/words'
import { api } from '../../../api/api'
import { type Command, useCommand } from '../../../api/use-command'
import type { Query } from '../../../api/use-query'
import { honorWords } from '../../../features/points/honor-card'
import type { Honor } from '../../../features/points/types'
import { ReasonSheet } from '../../../features/shell/reason-sheet'
import { useT } from '../../../i18n/t'
import { confirm } from '../../../ui/dialog/confirm'
import { toast } from '../../../ui/toast/toast'
import { ObjectionsSheet } from './objections-sheet'

type Act = (honor: Honor) => void

export interface Acts {
  notice: Act
  award: Act
  withdraw: Act
  object: Act
  seeObjections: Act
  /** The last act that asked only for a yes, and the honor that it was about. */
  refused: Pick<Command<unknown, unknown>, 'refusal' | 'again' | 'dismiss'>
  refusedFor: string | undefined
  sheets: ReactNode
}

/** 推荐 → 公示 → 授予, and what may come in between. */
export function useActs(honors: Query<unknown>): Acts {
  const refreshes = [honors]
  const steps = useSteps(refreshes)
  const sheets = useSheets(refreshes)
  return { ...steps, ...sheets }
}

/** The two that go on: each asks once. */
function useSteps(refreshes: Query<unknown>[]) {
  const t = useT()
  const notice = useCommand(api.points.noticeHonor, { refreshes })
  const award = useCommand(api.points.award, { refreshes })
  const [last, setLast] = useState<{ id: string; step: 'notice' | 'award' }>()
  const begin = async ({ _id, name }: Honor) => {
    const title = t('honor.noticeAsk', { name })
    const text = t('honor.noticeText', { days: NOTICE_DAYS })
    if (!(await confirm({ title, text, yes: t('honor.noticeYes') }))) return
    setLast({ id: _id, step: 'notice' })
    if (await notice.run({ honorId: _id, agreed: true })) toast(t('honor.noticed'))
  }
  const give = async (honor: Honor) => {
    const title = t('honor.awardAsk', { name: honor.name, honor: honorWords(honor, t) })
    if (!(await confirm({ title, text: t('honor.awardText'), yes: t('honor.award') }))) return
    setLast({ id: honor._id, step: 'award' })
    if (await award.run({ honorId: honor._id })) toast(t('honor.awardDone'))
  }
  return {
    notice: (honor: Honor) => void begin(honor),
    award: (honor: Honor) => void give(honor),
    refused: last?.step === 'award' ? award : notice,
    refusedFor: last?.id,
  }
}

type Open = { honor: Honor; sheet: 'withdraw' | 'object' | 'objections' }

/** The ones that want words, or show some. */
function useSheets(refreshes: Query<unknown>[]) {
  const t = useT()
  const withdraw = useCommand(api.points.withdrawHonor, { refreshes })
  const object = useCommand(api.points.object, { refreshes })
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const about = open && { name: open.honor.name, honor: honorWords(open.honor, t) }
  const run = (command: typeof withdraw | typeof object, done: string) => async (reason: string) => {
    const ok = open && (await command.run({ honorId: open.honor._id, reason }))
    if (ok) toast(done)
    return Boolean(ok)
  }
  const sheets = (
    <>
      <ReasonSheet
        open={open?.sheet === 'withdraw'}
        onClose={close}
        title={t('honor.withdrawTitle')}
        text={about ? t('honor.withdrawText', about) : ''}
        hint={t('honor.withdrawHint')}
        yes={t('honor.withdraw')}
        danger
        command={withdraw}
        onYes={run(withdraw, t('honor.withdrawDone'))}
      />
      <ReasonSheet
        open={open?.sheet === 'object'}
        onClose={close}
        title={t('honor.objectTitle')}
        text={about ? t('honor.objectText', about) : ''}
        hint={t('honor.objectHint')}
        yes={t('honor.objectSend')}
        command={object}
        onYes={run(object, t('honor.objectDone'))}
      />
      {open?.sheet === 'objections' && <ObjectionsSheet honorId={open.honor._id} onClose={close} />}
    </>
  )
  return {
    withdraw: (honor: Honor) => setOpen({ honor, sheet: 'withdraw' }),
    object: (honor: Honor) => setOpen({ honor, sheet: 'object' }),
    seeObjections: (honor: Honor) => setOpen({ honor, sheet: 'objections' }),
    sheets,
  }
}
