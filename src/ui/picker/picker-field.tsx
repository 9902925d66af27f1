import { FieldFrame, type FieldProps } from '../field/field'
import { useElementId } from '../field/use-id'
import { uiTexts } from '../texts'
import type { ChoiceProps } from './choice'
import { Choice } from './control'

interface PickerFieldProps extends FieldProps, Pick<ChoiceProps, 'options' | 'value' | 'onChange'> {
  placeholder?: string | undefined
  disabled?: boolean | undefined
}

/** A field whose answer is one of a known few. */
export function PickerField(props: PickerFieldProps) {
  const { options, value, onChange, placeholder, disabled = false, ...field } = props
  const id = useElementId('pick')
  return (
    <FieldFrame id={id} {...field}>
      <Choice
        {...{ id, options, value, onChange, disabled }}
        label={field.label}
        placeholder={placeholder ?? uiTexts().choose}
        bad={Boolean(field.error)}
      />
    </FieldFrame>
  )
}
