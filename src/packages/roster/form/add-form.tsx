import { useState } from 'react'
import { api } from '../../../api/api'
import { useCommand } from '../../../api/use-command'
import { useQuery } from '../../../api/use-query'
import { go } from '../../../features/shell/go'
import { Page } from '../../../features/shell/page'
import { Refusal } from '../../../features/shell/refusal'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { Skeleton } from '../../../ui/skeleton/skeleton'
import { toast } from '../../../ui/toast/toast'
import { EMPTY, toNew } from './form'
import { MemberFields } from './member-fields'
import { useErrors } from './use-member-form'

/** Somebody who is not on the roster yet. */
export function AddForm({ branchId }: { branchId: string }) {
  const t = useT()
  const list = useQuery(api.roster.list, { branchId })
  const add = useCommand(api.roster.add, { refreshes: [list] })
  const [form, setForm] = useState(EMPTY)
  const { errors, check } = useErrors(form, add.refusal)
  const save = async () => {
    if (!check() || !(await add.run({ branchId, ...toNew(form) }))) return
    toast(t('form.added', { name: form.name.trim() }))
    go.back()
  }
  return (
    <Page
      title={t('form.addTitle')}
      query={list}
      skeleton={<Skeleton kind="text" rows={6} />}
      action={<Button text={t('form.save')} busy={add.busy} onTap={() => void save()} />}
    >
      {Object.keys(errors).length === 0 && <Refusal of={add} />}
      <MemberFields form={form} onChange={(part) => setForm({ ...form, ...part })} errors={errors} />
    </Page>
  )
}
