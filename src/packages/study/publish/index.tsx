import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { asPage } from '../../../features/shell/as-page'
import { Page } from '../../../features/shell/page'
import { Refusal } from '../../../features/shell/refusal'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { Empty } from '../../../ui/empty/empty'
import { Notice } from '../../../ui/notice/notice'
import { LessonFields } from './lesson-fields'
import { usePublish } from './use-publish'

/** 发布课程: a draft first; its page shows it as members will see it, and publishes it from there. */
function PublishPage() {
  const t = useT()
  const me = useQuery(api.account.me, {})
  const units = me.data?.publishesFor ?? []
  const { form, change, restored, create, errors, save, askToClear } = usePublish(units[0]?.branch.path ?? '')
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
