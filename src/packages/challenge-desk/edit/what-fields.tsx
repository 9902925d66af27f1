import { CHALLENGE_KINDS } from '#core/challenge/words'
import { useT } from '../../../i18n/t'
import { CellList } from '../../../ui/cell/cell-list'
import { ChoiceChips } from '../../../ui/chips/choice-chips'
import { TextField } from '../../../ui/field/text-field'
import { PickerField } from '../../../ui/picker/picker-field'
import { Switch } from '../../../ui/switch/switch'
import type { FieldsProps } from './challenge-fields'

export function WhatFields({ form, posts, fixedUnit, errors, onChange }: FieldsProps) {
  const t = useT()
  return (
    <>
      {posts.length > 1 && !fixedUnit && (
        <PickerField
          label={t('post.unit')}
          options={posts.map(({ path, name }) => ({ value: path, text: name }))}
          value={form.orgPath}
          onChange={(orgPath) => onChange({ orgPath })}
          error={errors.orgPath}
        />
      )}
      <ChoiceChips
        label={t('post.kind')}
        required
        options={CHALLENGE_KINDS.map((value) => ({ value, text: t(`challengeKind.${value}`) }))}
        value={form.kind}
        onChange={(kind) => onChange({ kind })}
        error={errors.kind}
      />
      <TextField
        label={t('post.name')}
        placeholder={t('post.nameHint')}
        required
        maxLength={40}
        value={form.title}
        onChange={(title) => onChange({ title })}
        error={errors.title}
      />
      <TextField
        label={t('post.summary')}
        hint={t('post.summaryHint')}
        multiline
        counted
        maxLength={1000}
        value={form.summary}
        onChange={(summary) => onChange({ summary })}
        error={errors.summary}
      />
      <CellList>
        <Switch
          text={t('post.urgent')}
          note={t('post.urgentNote')}
          on={form.urgency === 'urgent'}
          onChange={(on) => onChange({ urgency: on ? 'urgent' : 'normal' })}
        />
      </CellList>
    </>
  )
}
