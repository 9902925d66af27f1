import type { Post } from '../../../features/challenge-desk/types'
import { useT } from '../../../i18n/t'
import { Section } from '../../../ui/section/section'
import type { ChallengeForm } from './form'
import type { Errors } from './use-errors'
import { WhatFields } from './what-fields'
import { WhenFields } from './when-fields'
import { WhereFields } from './where-fields'
import { WhoFields } from './who-fields'
import { WorthFields } from './worth-fields'

export interface FieldsProps {
  form: ChallengeForm
  posts: readonly Post[]
  /** Who posts what is there already does not change. */
  fixedUnit: boolean
  errors: Errors
  onChange: (part: Partial<ChallengeForm>) => void
}

/** Everything a challenge needs, in the order in which it is thought of. */
export function ChallengeFields(props: FieldsProps) {
  const t = useT()
  return (
    <>
      <Section title={t('post.what')}>
        <WhatFields {...props} />
      </Section>
      <Section title={t('post.where')}>
        <WhereFields {...props} />
      </Section>
      <Section title={t('post.when')}>
        <WhenFields {...props} />
      </Section>
      <Section title={t('post.who')}>
        <WhoFields {...props} />
      </Section>
      <Section title={t('post.worth')}>
        <WorthFields {...props} />
      </Section>
    </>
  )
}
