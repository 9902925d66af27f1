import Taro from '@tarojs/taro'
import { useState } from 'react'
import { api } from '../../../api/api'
import { useCommand } from '../../../api/use-command'
import { go } from '../../../features/shell/go'
import { useT } from '../../../i18n/t'
import { confirm } from '../../../ui/dialog/confirm'
import { toast } from '../../../ui/toast/toast'
import { missing, toInput } from './form'
import { useErrors } from './use-errors'
import { useForm } from './use-form'

/** Brings the first field that needs something into view, once it is drawn as such. */
function showFirstError(): void {
  const show = () => Taro.pageScrollTo({ selector: '.ui-field-bad', offsetTop: -88, duration: 200 })
  // Nothing is marked when it was refused for another reason: then there is nothing to scroll to.
  setTimeout(() => void Promise.resolve(show()).catch(() => undefined), 100)
}

/** The form of a lesson, saving it as a draft, and beginning anew. */
export function usePublish(branch: string) {
  const t = useT()
  const create = useCommand(api.study.create)
  const { forget, clear, ...fields } = useForm(branch)
  const [tried, setTried] = useState(false)
  const errors = useErrors(fields.form, tried, create.refusal)

  const save = async () => {
    setTried(true)
    if (missing(fields.form).length > 0) {
      toast(t('publish.check'), 'bad')
      return showFirstError()
    }
    const created = await create.run(toInput(fields.form))
    if (!created) return showFirstError()
    forget()
    toast(t('publish.saved'))
    go.lessonInstead(created.lessonId)
  }
  const askToClear = async () => {
    const words = { title: t('publish.clearAsk'), text: t('publish.clearText'), yes: t('publish.clear') }
    if (!(await confirm({ ...words, danger: true }))) return
    setTried(false)
    create.dismiss()
    clear()
  }
  return { ...fields, create, errors, save, askToClear }
}
