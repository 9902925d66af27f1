import '../words'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { beijingYear } from '#core/kernel/day'
import { HONOR_KINDS, type HonorKind } from '#core/points/words'
import { api } from '../../../api/api'
import { useCommand } from '../../../api/use-command'
import type { AssessedPerson } from '../../../features/points/types'
import { asPage } from '../../../features/shell/as-page'
import { go } from '../../../features/shell/go'
import { Page } from '../../../features/shell/page'
import { Refusal } from '../../../features/shell/refusal'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { TextField } from '../../../ui/field/text-field'
import { PickerField } from '../../../ui/picker/picker-field'
import { Section } from '../../../ui/section/section'
import { toast } from '../../../ui/toast/toast'
import { PersonField } from './person-field'

const DEEDS_LEAST = 10

function useNomination(orgPath: string) {
  const t = useT()
  const current = beijingYear(Date.now())
  const [kind, setKind] = useState<HonorKind>('bestVolunteer')
  const [year, setYear] = useState(current)
  const [person, setPerson] = useState<AssessedPerson>()
  const [deeds, setDeeds] = useState('')
  const [tried, setTried] = useState(false)
  const nominate = useCommand(api.points.nominate)
  const tooShort = [...deeds.trim()].length < DEEDS_LEAST
  const send = async () => {
    setTried(true)
    if (!person || tooShort) return
    const done = await nominate.run({ orgPath, kind, year, personId: person.personId, deeds: deeds.trim() })
    if (!done) return
    toast(t('nominate.done'))
    go.back()
  }
  const choose = (next: number) => {
    setYear(next)
    // Who did something is another question each year.
    setPerson(undefined)
  }
  const form = { kind, setKind, year, choose, person, setPerson, deeds, setDeeds, years: [current, current - 1] }
  const faults = { person: tried && !person, deeds: tried && tooShort }
  return { form, faults, nominate, send }
}

/** 推荐人选: who, for which honor of which year, and for what. */
function NominatePage() {
  const t = useT()
  const { orgPath = '' } = useRouter().params
  const { form, faults, nominate, send } = useNomination(orgPath)
  return (
    <Page
      title={t('nominate.title')}
      action={<Button text={t('nominate.do')} busy={nominate.busy} onTap={() => void send()} />}
    >
      <Refusal of={nominate} />
      <Section>
        <PickerField
          label={t('nominate.kind')}
          options={HONOR_KINDS.map((kind) => ({ value: kind, text: t(`honorKind.${kind}`) }))}
          value={form.kind}
          onChange={(kind) => form.setKind(kind as HonorKind)}
        />
        <PickerField
          label={t('nominate.year')}
          options={form.years.map((year) => ({ value: String(year), text: t('cert.yearOf', { year }) }))}
          value={String(form.year)}
          onChange={(year) => form.choose(Number(year))}
        />
        <PersonField
          key={form.year}
          orgPath={orgPath}
          year={form.year}
          value={form.person}
          onChange={form.setPerson}
          error={faults.person ? t('nominate.missingPerson') : undefined}
        />
        <TextField
          label={t('nominate.deeds')}
          hint={t('nominate.deedsHint')}
          required
          multiline
          counted
          maxLength={500}
          value={form.deeds}
          onChange={form.setDeeds}
          error={faults.deeds ? t('nominate.missingDeeds') : undefined}
        />
      </Section>
    </Page>
  )
}

export default asPage(NominatePage)
