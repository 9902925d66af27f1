import { Input, Textarea } from '@tarojs/components'
import { useState } from 'react'
import { cx } from '../classes'
import { FieldFrame, type FieldProps } from './field'
import { native } from './native'
import './text-field.scss'
import { useElementId } from './use-id'

interface TextFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  placeholder?: string | undefined
  /** Which keyboard comes up. `digits` is for codes: it keeps leading zeros. */
  kind?: 'text' | 'digits' | 'decimal' | 'phone' | 'search'
  /** More than one line; the box grows with what is typed. */
  multiline?: boolean | undefined
  maxLength?: number | undefined
  /** Shows how much of `maxLength` is used. */
  counted?: boolean | undefined
  disabled?: boolean | undefined
  /** Brings the keyboard up as soon as the field is there: only where typing is all there is to do. */
  focus?: boolean | undefined
  onConfirm?: ((value: string) => void) | undefined
}

const KEYBOARDS = { text: 'text', digits: 'number', decimal: 'digit', phone: 'number', search: 'text' } as const

/** A line, or a box, to type into. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, placeholder, kind = 'text', multiline, maxLength = 140, counted, disabled, focus } = props
  const { label, hint, error, required, onConfirm } = props
  const id = useElementId('field')
  const [focused, setFocused] = useState(false)
  const shared = {
    id,
    className: cx('ui-input', multiline && 'ui-textarea', focused && 'ui-input-focused', disabled && 'ui-input-off'),
    value,
    maxlength: maxLength,
    disabled: disabled ?? false,
    focus: focus ?? false,
    placeholderClass: 'ui-placeholder',
    onInput: (event: { detail: { value: string } }) => onChange(event.detail.value),
    onFocus: () => setFocused(true),
    onBlur: () => setFocused(false),
    ...(placeholder ? { placeholder } : {}),
    ...native({ id, kind, label, bad: Boolean(error), required: Boolean(required) }),
  }
  return (
    <FieldFrame
      {...{ id, label, hint, error, required }}
      count={counted ? `${[...value].length} / ${maxLength}` : undefined}
    >
      {multiline ? (
        <Textarea {...shared} autoHeight />
      ) : (
        <Input
          {...shared}
          type={process.env.TARO_ENV === 'h5' ? 'text' : KEYBOARDS[kind]}
          confirmType={kind === 'search' ? 'search' : 'done'}
          onConfirm={(event) => onConfirm?.(event.detail.value)}
        />
      )}
    </FieldFrame>
  )
}
