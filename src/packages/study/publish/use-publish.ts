import { useState } from 'react'
import { api } from '../../../api/api'
import { useCommand } from '../../../api/use-command'
import { go } from '../../../features/shell/go'
import { showFirstError } from '../../../features/shell/show-first-error'
import type { Lesson } from '../../../features/study/types'
import { useT } from '../../../i18n/t'
import { confirm } from '../../../ui/dialog/confirm'
import { toast } from '../../../ui/toast/toast'
import { fromLesson, type LessonForm, missing, toInput } from './form'
import { useErrors } from './use-errors'
import { useForm } from './use-form'

/** The form of a lesson, saving it, and beginning anew. `lesson`: the one that is changed; without it a draft is made. */
export function usePublish(branch: string, lesson?: Lesson) {
  const t = useT()
  const command = useSaving(lesson)
  const beginsWith = lesson ? fromLesson(lesson) : { branch, audience: branch }
  const { forget, clear, ...fields } = useForm(lesson ? `lesson-${lesson._id}` : 'lesson', beginsWith)
  const [tried, setTried] = useState(false)
  const errors = useErrors(fields.form, tried, command.refusal)

  const save = async () => {
    setTried(true)
    if (missing(fields.form).length > 0) {
      toast(t('publish.check'), 'bad')
      return showFirstError()
    }
    const saved = await command.save(fields.form)
    if (!saved) return showFirstError()
    forget()
    toast(t(lesson ? 'publish.changed' : 'publish.saved'))
    if (lesson) go.back()
    else go.lessonInstead(saved.lessonId)
  }
  const askToClear = async () => {
    const words = { title: t('publish.clearAsk'), text: t('publish.clearText'), yes: t('publish.clear') }
    if (!(await confirm({ ...words, danger: true }))) return
    setTried(false)
    command.dismiss()
    clear()
  }
  return { ...fields, command, errors, save, askToClear }
}

/** Making a lesson or changing one: the form does not see the difference. */
function useSaving(lesson: Lesson | undefined) {
  const create = useCommand(api.study.create)
  const edit = useCommand(api.study.edit)
  const { busy, refusal, again, dismiss } = lesson ? edit : create
  const save = (form: LessonForm) => {
    const { orgPath, ...written } = toInput(form)
    return lesson ? edit.run({ lessonId: lesson._id, v: lesson.v, ...written }) : create.run({ orgPath, ...written })
  }
  return { busy, refusal, again, dismiss, save }
}
