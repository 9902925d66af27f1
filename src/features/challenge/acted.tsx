import { useT } from '../../i18n/t'
import { Button } from '../../ui/button/button'
import { Done } from '../account/done'
import { go } from '../shell/go'

/** What was done with a challenge: said large, and the way to how it stands now. */
export function Acted({ title, text, challengeId }: { title: string; text: string; challengeId: string }) {
  const t = useT()
  return (
    <>
      <Done title={title} text={text} />
      <Button text={t('acts.look')} onTap={() => go.challengeInstead(challengeId)} />
    </>
  )
}
