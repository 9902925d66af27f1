import { BoxesField } from '../../ui/boxes/boxes-field'

interface DigitsFieldProps {
  label: string
  value: string
  onChange: (digits: string) => void
  disabled: boolean
}

/** The six digits on the presenter's screen. */
export function DigitsField(props: DigitsFieldProps) {
  return <BoxesField {...props} length={6} />
}
