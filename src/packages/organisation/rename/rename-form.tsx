import { useState } from 'react'
import type { PartyKind } from '#core/organisation/kinds'
import { api } from '../../../api/api'
import { useCommand } from '../../../api/use-command'
import type { Unit } from '../../../features/organisation/types'
import type { UnitFormProps } from '../../../features/organisation/unit-form-page'
import { useFieldErrors } from '../../../features/organisation/use-field-errors'
import { go } from '../../../features/shell/go'
import { Page } from '../../../features/shell/page'
import { Refusal } from '../../../features/shell/refusal'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { TextField } from '../../../ui/field/text-field'
import { Notice } from '../../../ui/notice/notice'
import { PickerField } from '../../../ui/picker/picker-field'
import { toast } from '../../../ui/toast/toast'

interface Names {
  name: string
  nameEn: string
  partyKind: PartyKind | ''
}

const namesOf = ({ name, nameEn, partyKind }: Unit): Names => ({
  name,
  nameEn: nameEn ?? '',
  partyKind: partyKind ?? '',
})

function useRename({ unit, query }: UnitFormProps) {
  const t = useT()
  const { unitId } = unit
  const [form, setForm] = useState(() => namesOf(unit))
  const [tried, setTried] = useState(false)
  const rename = useCommand(api.organisation.rename, { refreshes: [query] })
  const missing: (keyof Names)[] = form.name.trim() === '' ? ['name'] : []
  const errorOf = useFieldErrors<keyof Names>({ tried, missing, refusal: rename.refusal })
  const save = async () => {
    setTried(true)
    if (missing.length > 0) return
    if (JSON.stringify(form) === JSON.stringify(namesOf(unit))) return toast(t('rename.same'), 'info')
    const { partyKind, ...names } = form
    if (!(await rename.run({ unitId, ...names, ...(partyKind && { partyKind }) }))) return
    toast(t('rename.done'))
    go.back()
  }
  const change = (part: Partial<Names>) => setForm((before) => ({ ...before, ...part }))
  return { form, change, rename, errorOf, save }
}

export function RenameForm(props: UnitFormProps) {
  const t = useT()
  const { form, change, rename, errorOf, save } = useRename(props)
  const { unit, query } = props
  return (
    <Page
      title={t('rename.title')}
      query={query}
      action={<Button text={t('rename.do')} busy={rename.busy} onTap={() => void save()} />}
    >
      <Notice text={t('rename.note')} />
      {rename.refusal?.code !== 'INPUT_INVALID' && <Refusal of={rename} />}
      <TextField
        label={t('create.name')}
        hint={t('create.nameHint')}
        required
        maxLength={40}
        value={form.name}
        onChange={(name) => change({ name })}
        error={errorOf('name')}
      />
      <TextField
        label={t('create.nameEn')}
        hint={t('create.nameEnHint')}
        maxLength={80}
        value={form.nameEn}
        onChange={(nameEn) => change({ nameEn })}
        error={errorOf('nameEn')}
      />
      {unit.can.becomes.length > 0 && (
        <PickerField
          label={t('create.partyKind')}
          options={unit.can.becomes.map((kind) => ({ value: kind, text: t(`partyKind.${kind}`) }))}
          value={form.partyKind}
          placeholder={t('partyKind.none')}
          onChange={(partyKind) => change({ partyKind: partyKind as PartyKind })}
          error={errorOf('partyKind')}
        />
      )}
    </Page>
  )
}
