import { useState } from 'react'
import { api } from '../../../api/api'
import { useCommand } from '../../../api/use-command'
import type { Query } from '../../../api/use-query'
import { Facts } from '../../../features/account/facts'
import { Lead } from '../../../features/account/lead'
import type { MyClaim, MyClaims } from '../../../features/challenge/types'
import { Page } from '../../../features/shell/page'
import { Refusal } from '../../../features/shell/refusal'
import { useKeptForm } from '../../../features/shell/use-kept-form'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { dayAndClock } from '../../../i18n/time-words'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { TextField } from '../../../ui/field/text-field'

const LEAST = 2

interface AppealFormProps {
  claim: MyClaim
  query: Query<MyClaims>
  onDone: () => void
}

/** What ran out, and the reason, which the poster reads. */
export function AppealForm({ claim, query, onDone }: AppealFormProps) {
  const t = useT()
  const language = useLanguage()
  const { challengeId, slot, fence, title, unit } = claim
  const { form: draft, change, forget } = useKeptForm(`appeal-${challengeId}-${slot}-${fence}`, { reason: '' })
  const command = useCommand(api.challenge.appealNoShow)
  const [tried, setTried] = useState(false)
  const missing = draft.reason.trim().length < LEAST
  const send = async () => {
    setTried(true)
    if (missing) return
    if (await command.run({ challengeId, slot, fence, reason: draft.reason })) {
      forget()
      onDone()
    }
    void query.refresh({ anew: true })
  }
  return (
    <Page
      title={t('noShowAppeal.title')}
      query={query}
      action={<Button text={t('noShowAppeal.yes')} busy={command.busy} onTap={() => void send()} />}
    >
      <Lead text={t('noShowAppeal.text')} />
      <Refusal of={{ ...command, again: send }} />
      <Card>
        <Facts
          lines={[
            [t('noShowAppeal.what'), title],
            [t('noShowAppeal.unit'), unit],
            [t('noShowAppeal.claimedAt'), dayAndClock(claim.at, Date.now(), language)],
          ]}
        />
      </Card>
      <Card>
        <TextField
          label={t('noShowAppeal.reason')}
          hint={t('noShowAppeal.reasonHint')}
          error={tried && missing ? t('reason.missing') : undefined}
          value={draft.reason}
          onChange={(reason) => change({ reason })}
          required
          multiline
          counted
          maxLength={200}
        />
      </Card>
    </Page>
  )
}
