import { useState } from 'react'
import { api } from '../../../api/api'
import { useCommand } from '../../../api/use-command'
import { useQuery } from '../../../api/use-query'
import type { Unit } from '../../../features/organisation/types'
import { useFieldErrors } from '../../../features/organisation/use-field-errors'
import { go } from '../../../features/shell/go'
import { useT } from '../../../i18n/t'
import { toast } from '../../../ui/toast/toast'
import { type FieldName, type GrantForm, missing, toInput } from './form'

/** What is filled in without being asked: the one role there is to give, and the unit's own roster. */
function firstForm({ unitId, name, can }: Unit): GrantForm {
  const role = can.grant.length === 1 ? can.grant[0] : undefined
  return {
    ...{ role: role ?? '', way: 'roster', member: undefined, personId: '', until: '' },
    branch: can.seeRoster ? { unitId, name } : undefined,
  }
}

/** The form of a grant, and giving it. */
export function useGrant(unit: Unit) {
  const t = useT()
  const { unitId } = unit
  const [form, setForm] = useState(() => firstForm(unit))
  const [tried, setTried] = useState(false)
  const grants = useQuery(api.organisation.grants, { unitId })
  const grant = useCommand(api.organisation.grant, { refreshes: [grants] })
  const errorOf = useFieldErrors<FieldName>({ tried, missing: missing(form), refusal: grant.refusal }, [
    ...(['role', 'branch', 'memberId'] as const),
  ])
  const change = (part: Partial<GrantForm>) => {
    setForm((before) => ({ ...before, ...part }))
    if (grant.refusal) grant.dismiss()
  }
  const save = async () => {
    setTried(true)
    const input = toInput(unitId, form)
    if (!input || !(await grant.run(input))) return
    toast(t('grant.done'))
    go.back()
  }
  return { form, change, grant, errorOf, save }
}
