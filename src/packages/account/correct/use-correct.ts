import { useState } from 'react'
import { api } from '../../../api/api'
import { nameWords, phoneWords, refusedFields } from '../../../features/account/field-faults'
import type { Me } from '../../../features/account/types'
import type { useMe } from '../../../features/account/use-me'
import { usePersonalCommand } from '../../../features/account/use-personal-command'
import { go } from '../../../features/shell/go'
import { useT } from '../../../i18n/t'
import { confirm } from '../../../ui/dialog/confirm'
import { toast } from '../../../ui/toast/toast'

/** Name and number as they are being put right. Only what was changed is sent. */
export function useCorrect(me: ReturnType<typeof useMe>, known: Me) {
  const t = useT()
  const command = usePersonalCommand(api.account.correct, { refreshes: [me] })
  const before = known.isNamed ? known.name : ''
  const [name, setName] = useState(before)
  const [phone, setPhone] = useState('')
  const [tried, setTried] = useState(false)
  const refused = refusedFields(command.refusal)
  const renamed = known.memberId === null && name.trim() !== before
  const words = {
    name: renamed ? nameWords(name, t) : undefined,
    phone: phoneWords(phone, t),
  }
  const errors = {
    name: refused.includes('name') ? t('fault.name') : tried ? words.name : undefined,
    phone: refused.includes('phone') ? t('fault.phone') : tried ? words.phone : undefined,
  }
  const changed = renamed || phone.trim() !== ''

  const save = async () => {
    setTried(true)
    if (words.name || words.phone || !changed) return
    if (!(await command.run({ ...(renamed ? { name } : {}), ...(phone.trim() ? { phone } : {}) }))) return
    toast(t('correct.saved'))
    go.back()
  }
  const removePhone = async () => {
    const question = { title: t('correct.removeAsk'), text: t('correct.removeText'), yes: t('correct.removePhone') }
    if (!(await confirm({ ...question, danger: true }))) return
    if (await command.run({ phone: null })) toast(t('correct.removed'))
  }
  return { command, name, setName, phone, setPhone, errors, changed, save, removePhone, marked: refused.length > 0 }
}
