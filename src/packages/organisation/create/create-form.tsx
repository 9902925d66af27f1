import { useState } from 'react'
import type { OrgKind } from '#core/organisation/kinds'
import { api } from '../../../api/api'
import { useCommand } from '../../../api/use-command'
import type { Unit } from '../../../features/organisation/types'
import type { UnitFormProps } from '../../../features/organisation/unit-form-page'
import { unitName } from '../../../features/organisation/unit-words'
import { useFieldErrors } from '../../../features/organisation/use-field-errors'
import { go } from '../../../features/shell/go'
import { Page } from '../../../features/shell/page'
import { Refusal } from '../../../features/shell/refusal'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { TextField } from '../../../ui/field/text-field'
import { PickerField } from '../../../ui/picker/picker-field'
import { Section } from '../../../ui/section/section'
import { toast } from '../../../ui/toast/toast'
import { type FieldName, firstForm, missing, onlyPartyKind, partyKindsOf, toInput, type UnitForm } from './form'

function useCreate({ unit: parent, query }: UnitFormProps) {
  const t = useT()
  const [form, setForm] = useState(() => firstForm(parent.can.create))
  const [tried, setTried] = useState(false)
  const create = useCommand(api.organisation.create, { refreshes: [query] })
  const errorOf = useFieldErrors<FieldName>({ tried, missing: missing(form), refusal: create.refusal }, [
    'kind',
    'partyKind',
  ])
  const change = (part: Partial<UnitForm>) => setForm((before) => ({ ...before, ...part }))
  const save = async () => {
    setTried(true)
    const input = toInput(parent.unitId, form)
    if (!input || missing(form).length > 0) return
    const made = await create.run(input)
    if (!made) return
    toast(t('create.done'))
    go.unitInstead(made.unitId)
  }
  return { form, change, create, errorOf, save }
}

export function CreateForm(props: UnitFormProps) {
  const t = useT()
  const language = useLanguage()
  const { form, change, create, errorOf, save } = useCreate(props)
  const parent = props.unit
  return (
    <Page
      title={t('create.title')}
      query={props.query}
      action={<Button text={t('create.do')} busy={create.busy} onTap={() => void save()} />}
    >
      <Section title={t('create.under', { name: unitName(parent, language) })}>
        {create.refusal?.code !== 'INPUT_INVALID' && <Refusal of={create} />}
        <KindFields {...{ parent, form, change, errorOf }} />
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
      </Section>
    </Page>
  )
}

interface KindProps {
  parent: Unit
  form: UnitForm
  change: (part: Partial<UnitForm>) => void
  errorOf: (name: FieldName) => string | undefined
}

/** What it is; the party organisation once the kind is known, which says what it can carry. */
function KindFields({ parent, form, change, errorOf }: KindProps) {
  const t = useT()
  const { create } = parent.can
  const partyKinds = partyKindsOf(create, form.kind)
  return (
    <>
      <PickerField
        label={t('create.kind')}
        required
        options={create.map(({ kind }) => ({ value: kind, text: t(`orgKind.${kind}`) }))}
        value={form.kind}
        onChange={(value) => {
          const kind = value as OrgKind
          change({ kind, partyKind: onlyPartyKind(create, kind) })
        }}
        error={errorOf('kind')}
      />
      {form.kind !== '' && (
        <PickerField
          label={t('create.partyKind')}
          required
          options={partyKinds.map((kind) => ({ value: kind, text: t(`partyKind.${kind}`) }))}
          value={form.partyKind}
          onChange={(partyKind) => change({ partyKind: partyKind as UnitForm['partyKind'] })}
          error={errorOf('partyKind')}
        />
      )}
    </>
  )
}
