import { useT } from '../../i18n/t'
import { Button } from '../../ui/button/button'
import { Chips } from '../../ui/chips/chips'
import { Sheet } from '../../ui/sheet/sheet'

interface ChoiceSheetProps {
  open: boolean
  onClose: () => void
  title: string
  options: readonly { value: string; text: string }[]
  /** One's own, chosen together with one tap. */
  own: readonly string[]
  value: readonly string[]
  onChange: (value: string[]) => void
}

/** Any of a few words; the list behind it follows at once. */
export function ChoiceSheet({ open, onClose, title, options, own, value, onChange }: ChoiceSheetProps) {
  const t = useT()
  const known = own.filter((word) => options.some((option) => option.value === word))
  return (
    <Sheet open={open} onClose={onClose} title={title} action={<Button text={t('filter.show')} onTap={onClose} />}>
      <Chips label={t('filter.any')} options={options} value={value} onChange={onChange} />
      {known.length > 0 && <Button kind="text" text={t('filter.own')} onTap={() => onChange([...known])} />}
      {value.length > 0 && <Button kind="text" text={t('filter.clearOne')} onTap={() => onChange([])} />}
    </Sheet>
  )
}
