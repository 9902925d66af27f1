/** What both platforms' controls take: the phone's own wheel in WeChat, the browser's own list elsewhere. */
export interface ChoiceProps {
  id: string
  label: string
  options: readonly { value: string; text: string }[]
  /** The chosen option's value; empty when nothing is chosen yet. */
  value: string
  onChange: (value: string) => void
  placeholder: string
  disabled: boolean
  bad: boolean
}

export interface MomentProps extends Omit<ChoiceProps, 'options'> {
  mode: 'date' | 'time'
  /** `2026-11-24` or `19:30`, both ends included. */
  start?: string | undefined
  end?: string | undefined
}
