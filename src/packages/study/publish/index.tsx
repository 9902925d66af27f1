import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { api } from '../../../api/api'
import { useCommand } from '../../../api/use-command'
import { useQuery } from '../../../api/use-query'
import { asPage } from '../../../features/shell/as-page'
import { go } from '../../../features/shell/go'
import { Page } from '../../../features/shell/page'
import { Refusal } from '../../../features/shell/refusal'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { confirm } from '../../../ui/dialog/confirm'
import { Empty } from '../../../ui/empty/empty'
import { Notice } from '../../../ui/notice/notice'
import { toast } from '../../../ui/toast/toast'
import { missing, toInput } from './form'
import { LessonFields } from './lesson-fields'
import { useErrors } from './use-errors'
import { useForm } from './use-form'

/** Brings the first field that needs something into view, once it is drawn as such. */
function showFirstError(): void {
  const show = () => Taro.pageScrollTo({ selector: '.ui-field-bad', offsetTop: -88, duration: 200 })
  // Nothing is marked when it was refused for another reason: then there is nothing to scroll to.
  setTimeout(() => void Promise.resolve(show()).catch(() => undefined), 100)
}

/** 发布课程: a draft first; its page shows it as members will see it, and publishes it from there. */
function PublishPage() {
  const t = useT()
  const me = useQuery(api.account.me, {})
  const create = useCommand(api.study.create)
  const { form, change, forget, clear, restored } = useForm()
  const [tried, setTried] = useState(false)
  const errors = useErrors(form, tried, create.refusal)
  const units = me.data?.publishesFor ?? []
  const first = units[0]

  useEffect(() => {
    // What nobody has to choose, as long as nothing was chosen.
    if (first && !form.branch) change({ branch: first.branch.path, audience: first.branch.path })
  }, [first, form.branch, change])

  const save = async () => {
    setTried(true)
    if (missing(form).length > 0) {
      toast(t('publish.check'), 'bad')
      return showFirstError()
    }
    const created = await create.run(toInput(form))
    if (!created) return showFirstError()
    forget()
    toast(t('publish.saved'))
    go.lessonInstead(created.lessonId)
  }
  const askToClear = async () => {
    const sure = await confirm({
      title: t('publish.clearAsk'),
      text: t('publish.clearText'),
      yes: t('publish.clear'),
      danger: true,
    })
    if (!sure) return
    setTried(false)
    create.dismiss()
    clear()
  }
  return (
    <Page
      title={t('publish.title')}
      query={me}
      isEmpty={units.length === 0}
      empty={<Empty icon="people" title={t('publish.notYours')} text={t('publish.notYoursText')} />}
      action={<Button text={t('publish.save')} busy={create.busy} onTap={() => void save()} />}
    >
      {restored && !create.refusal && (
        <Notice text={t('publish.restored')} action={{ text: t('publish.clear'), onTap: () => void askToClear() }} />
      )}
      {Object.keys(errors).length === 0 && <Refusal of={create} />}
      <LessonFields form={form} units={units} errors={errors} onChange={change} />
    </Page>
  )
}

export default asPage(PublishPage)
