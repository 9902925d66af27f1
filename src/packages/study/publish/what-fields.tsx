import { LESSON_KINDS, type LessonKind } from '#core/study/lesson'
import { useT } from '../../../i18n/t'
import { TextField } from '../../../ui/field/text-field'
import { PickerField } from '../../../ui/picker/picker-field'
import type { FieldsProps } from './lesson-fields'

export function WhatFields({ form, units, errors, fixedBranch, onChange }: FieldsProps) {
  const t = useT()
  return (
    <>
      {units.length > 1 && !fixedBranch && (
        <PickerField
          label={t('publish.branch')}
          options={units.map(({ branch }) => ({ value: branch.path, text: branch.name }))}
          value={form.branch}
          // Whom it can be for follows from who holds it.
          onChange={(branch) => onChange({ branch, audience: branch })}
          error={errors.branch}
        />
      )}
      <PickerField
        label={t('publish.kind')}
        options={LESSON_KINDS.map((kind) => ({ value: kind, text: t(`kind.${kind}`) }))}
        value={form.kind}
        onChange={(kind) => onChange({ kind: kind as LessonKind })}
      />
      <TextField
        label={t('publish.name')}
        hint={t('publish.nameHint')}
        required
        maxLength={60}
        value={form.title}
        onChange={(title) => onChange({ title })}
        error={errors.title}
      />
      <TextField
        label={t('publish.speaker')}
        required
        maxLength={20}
        value={form.speaker}
        onChange={(speaker) => onChange({ speaker })}
        error={errors.speaker}
      />
      <TextField
        label={t('publish.summary')}
        hint={t('publish.summaryHint')}
        multiline
        counted
        maxLength={1000}
        value={form.summary}
        onChange={(summary) => onChange({ summary })}
        error={errors.summary}
      />
    </>
  )
}
