import { useRef, useState } from 'react'
import { api } from '../../../api/api'
import { useCommand } from '../../../api/use-command'
import { useQuery } from '../../../api/use-query'
import { genderWord } from '../../../features/roster/member-words'
import type { RosterRow } from '../../../features/roster/types'
import { go } from '../../../features/shell/go'
import { Page } from '../../../features/shell/page'
import { Refusal } from '../../../features/shell/refusal'
import { type T, useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { Notice } from '../../../ui/notice/notice'
import { Skeleton } from '../../../ui/skeleton/skeleton'
import { toast } from '../../../ui/toast/toast'
import { EMPTY, type FieldName, formOf, type MemberForm, toEdit } from './form'
import { MemberFields } from './member-fields'
import { useErrors } from './use-member-form'

/**
 * A row that there is. It is changed as it was seen: when somebody else was faster, the form says what is new, keeps what was
 * typed, and the next save is of the row as it is now.
 */
export function EditForm({ memberId }: { memberId: string }) {
  const t = useT()
  const query = useQuery(api.roster.get, { memberId })
  const edit = useCommand(api.roster.edit, { refreshes: [query] })
  const [typed, setTyped] = useState<Partial<MemberForm>>({})
  const row = query.data?.member
  const seen = useRef<RosterRow>()
  seen.current ??= query.fetching ? undefined : row
  const form: MemberForm = { ...(row ? formOf(row) : EMPTY), ...typed }
  const { errors, check } = useErrors(form, edit.refusal)
  const conflict = edit.refusal?.code === 'CONFLICT'

  const save = async () => {
    if (!row || !check()) return
    const change = toEdit(form, row)
    if (Object.keys(change).length === 0) {
      toast(t('form.same'), 'info')
      return go.back()
    }
    if (!(await edit.run({ memberId, v: row.v, ...change }))) return
    toast(t('form.saved'))
    go.back()
  }
  return (
    <Page
      title={t('form.editTitle')}
      query={query}
      skeleton={<Skeleton kind="text" rows={6} />}
      action={<Button text={t('form.save')} busy={edit.busy} onTap={() => void save()} />}
    >
      {conflict && <Notice tone="warn" text={t('form.conflict')} />}
      {!conflict && Object.keys(errors).length === 0 && <Refusal of={edit} />}
      <MemberFields
        form={form}
        onChange={(part) => setTyped({ ...typed, ...part })}
        errors={errors}
        latest={conflict && row && seen.current ? latestOf(seen.current, row, t) : {}}
        phone={row?.phone ?? null}
      />
    </Page>
  )
}

/** What has changed since the row was first seen here. */
function latestOf(seen: RosterRow, now: RosterRow, t: T): Partial<Record<FieldName, string>> {
  const say = (value: string | null) => (value ? t('form.latest', { value }) : t('form.latestNone'))
  return {
    ...(seen.name !== now.name && { name: say(now.name) }),
    ...(seen.gender !== now.gender && { gender: say(now.gender && genderWord(now.gender, t)) }),
    ...(seen.joinedOn !== now.joinedOn && { joinedOn: say(now.joinedOn) }),
    ...(seen.phone !== now.phone && { phone: say(now.phone) }),
  }
}
