import type { Me } from '../../../features/study/types'
import { useT } from '../../../i18n/t'
import { Section } from '../../../ui/section/section'
import { AudienceFields } from './audience-fields'
import type { LessonForm } from './form'
import type { Errors } from './use-errors'
import { WhatFields } from './what-fields'
import { WhenFields } from './when-fields'

export interface FieldsProps {
  form: LessonForm
  units: Me['publishesFor']
  errors: Errors
  /** Who holds a lesson that is there already does not change. */
  fixedBranch: boolean
  onChange: (part: Partial<LessonForm>) => void
}

/** Everything a lesson needs, in the order in which it is thought of. */
export function LessonFields(props: FieldsProps) {
  const t = useT()
  return (
    <>
      <Section title={t('publish.what')}>
        <WhatFields {...props} />
      </Section>
      <Section title={t('publish.whenWhere')}>
        <WhenFields {...props} />
      </Section>
      <Section title={t('publish.who')}>
        <AudienceFields {...props} />
      </Section>
    </>
  )
}
