import { canTryAgain, type ShownRefusal } from '../../api/refusal'
import { useT } from '../../i18n/t'
import { useRefusalWords } from '../../i18n/use-refusal-words'
import { Notice } from '../../ui/notice/notice'

interface Refused {
  refusal: ShownRefusal | undefined
  again: () => unknown
  dismiss: () => void
}

/** Why a command was refused, where it was given; with another try where that can help. */
export function Refusal({ of: { refusal, again, dismiss } }: { of: Refused }) {
  const t = useT()
  const words = useRefusalWords()
  if (!refusal) return null
  const retry = canTryAgain(refusal)
  return (
    <Notice
      tone="bad"
      text={words(refusal)}
      action={retry ? { text: t('ui.tryAgain'), onTap: () => void again() } : undefined}
      onClose={retry ? undefined : dismiss}
    />
  )
}
