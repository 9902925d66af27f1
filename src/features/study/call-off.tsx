import { useState } from 'react'
import { api } from '../../api/api'
import { useCommand } from '../../api/use-command'
import { useQuery } from '../../api/use-query'
import { useT } from '../../i18n/t'
import { Button } from '../../ui/button/button'
import { toast } from '../../ui/toast/toast'
import { ReasonSheet } from '../shell/reason-sheet'
import { useLessons } from './use-lessons'

/** 取消课程: with the reason that everybody who signed up will read. */
export function CallOff({ lessonId }: { lessonId: string }) {
  const t = useT()
  const [open, setOpen] = useState(false)
  const refreshes = [useQuery(api.study.get, { lessonId }), useLessons()]
  const cancel = useCommand(api.study.cancel, { refreshes })
  const callOff = async (reason: string) => {
    const done = await cancel.run({ lessonId, reason })
    if (done) toast(t('lesson.calledOff'), 'info')
    return done !== undefined
  }
  return (
    <>
      <Button kind="text" text={t('lesson.callOff')} onTap={() => setOpen(true)} />
      <ReasonSheet
        open={open}
        onClose={() => setOpen(false)}
        title={t('lesson.callOff')}
        text={t('lesson.callOffText')}
        hint={t('lesson.callOffHint')}
        yes={t('lesson.callOff')}
        danger
        command={cancel}
        onYes={callOff}
      />
    </>
  )
}
