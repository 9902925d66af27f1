import { useT } from '../../i18n/t'
import { ReasonSheet } from '../shell/reason-sheet'
import { AcceptSheet } from './accept-sheet'
import type { Challenge } from './types'
import type { ReviewActs } from './use-review'

/** What slides up over a challenge that is reviewed. */
export function ReviewSheets({ challenge, acts }: { challenge: Challenge; acts: ReviewActs }) {
  const t = useT()
  const { sheet, close, commands } = acts
  const about = sheet && sheet.kind !== 'withdraw' ? sheet.claim : undefined
  return (
    <>
      {sheet?.kind === 'accept' && <AcceptSheet challenge={challenge} claim={sheet.claim} acts={acts} />}
      <ReasonSheet
        key={about ? `${about.slot} ${about.fence}` : 'none'}
        open={sheet?.kind === 'sendBack'}
        onClose={close}
        title={t('review.sendBackTo', { name: about?.name ?? '' })}
        text={t('review.sendBackText')}
        label={t('review.missing')}
        hint={t('review.missingHint')}
        quick={[t('quick.photos'), t('quick.after'), t('quick.unfinished'), t('quick.hours'), t('quick.explain')]}
        yes={t('review.sendBack')}
        command={commands.sendBack}
        onYes={async (missing) => about !== undefined && (await acts.sendBack(about, missing))}
      />
      <ReasonSheet
        open={sheet?.kind === 'withdraw'}
        onClose={close}
        title={t('review.withdraw')}
        text={t('review.withdrawText')}
        hint={t('review.withdrawHint')}
        quick={[t('quick.done'), t('quick.weather'), t('quick.replaced'), t('quick.mistake')]}
        yes={t('review.withdraw')}
        danger
        command={commands.withdraw}
        onYes={acts.withdraw}
      />
    </>
  )
}
