import { FieldFrame, type FieldProps } from '../field/field'
import { useElementId } from '../field/use-id'
import type { MomentProps } from '../picker/choice'
import { Moment } from '../picker/control'
import { uiTexts } from '../texts'

interface DateFieldProps extends FieldProps, Pick<MomentProps, 'value' | 'onChange' | 'start' | 'end'> {
  /** `2026-11-24`, or `19:30` with `time`. Beijing's: the field knows no time zones. */
  mode?: 'date' | 'time'
  disabled?: boolean | undefined
}

/** A field whose answer is a day, or a time of day. */
export function DateField(props: DateFieldProps) {
  const { value, onChange, start, end, mode = 'date', disabled = false, ...field } = props
  const id = useElementId('date')
  return (
    <FieldFrame id={id} {...field}>
      <Moment
        {...{ id, mode, value, onChange, start, end, disabled }}
        label={field.label}
        placeholder={uiTexts().choose}
        bad={Boolean(field.error)}
      />
    </FieldFrame>
  )
}
