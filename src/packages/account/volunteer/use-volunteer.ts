import { useState } from 'react'
import { api } from '../../../api/api'
import { nameWords, phoneWords, refusedFields } from '../../../features/account/field-faults'
import { skillOptions } from '../../../features/account/skills'
import type { Me } from '../../../features/account/types'
import type { useMe } from '../../../features/account/use-me'
import { usePersonalCommand } from '../../../features/account/use-personal-command'
import type { PickedUnit } from '../../../features/organisation/unit-picker/unit'
import { useT } from '../../../i18n/t'
import { toast } from '../../../ui/toast/toast'

interface VolunteerForm {
  community: PickedUnit | undefined
  name: string
  skills: readonly string[]
  other: string
  phone: string
}

/** Skills that a registration holds beside those that are offered. */
const otherSkills = (skills: readonly string[]): string[] => {
  const offered = skillOptions('zh').map(({ value }) => value)
  return skills.filter((skill) => !offered.includes(skill))
}

function formOf({ volunteer, isNamed, name }: Me): VolunteerForm {
  const others = otherSkills(volunteer?.skills ?? [])
  return {
    community: volunteer ? { unitId: volunteer.community._id, name: volunteer.community.name } : undefined,
    name: isNamed ? name : '',
    skills: (volunteer?.skills ?? []).filter((skill) => !others.includes(skill)),
    other: others.join('、').slice(0, 20),
    phone: '',
  }
}

/** The form, what is wrong with it, and registering. */
export function useVolunteer(me: ReturnType<typeof useMe>, known: Me, onDone: () => void) {
  const t = useT()
  const register = usePersonalCommand(api.account.registerVolunteer, { refreshes: [me] })
  const [form, setForm] = useState(() => formOf(known))
  const [tried, setTried] = useState(false)
  const refused = refusedFields(register.refusal)
  const fault = (field: string, words: string | undefined, refusal: string) =>
    refused.some((path) => path.startsWith(field)) ? refusal : tried ? words : undefined
  const errors = {
    community: fault('communityId', form.community ? undefined : t('fault.pick'), t('fault.pick')),
    name: fault('name', nameWords(form.name, t), t('fault.name')),
    phone: fault('phone', phoneWords(form.phone, t), t('fault.phone')),
  }

  const submit = async () => {
    setTried(true)
    const { community, name, skills, other, phone } = form
    if (!community || nameWords(name, t) || phoneWords(phone, t)) return
    const all = [...skills, ...(other.trim() ? [other.trim()] : [])]
    const input = { communityId: community.unitId, name, skills: all, ...(phone.trim() ? { phone } : {}) }
    if (!(await register.run(input))) return
    toast(t(known.volunteer ? 'volunteer.saved' : 'volunteer.done'))
    onDone()
  }
  const change = (part: Partial<VolunteerForm>) => setForm((before) => ({ ...before, ...part }))
  return { form, change, errors, register, submit, marked: refused.length > 0 }
}
