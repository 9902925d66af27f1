import { api } from '../../../api/api'
import type { Query } from '../../../api/use-query'
import { Lead } from '../../../features/account/lead'
import { usePersonalCommand } from '../../../features/account/use-personal-command'
import { AskedCard } from '../../../features/challenge/asked-card'
import type { Challenge } from '../../../features/challenge/types'
import { Page } from '../../../features/shell/page'
import { Refusal } from '../../../features/shell/refusal'
import { useKeptForm } from '../../../features/shell/use-kept-form'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { TextField } from '../../../ui/field/text-field'

interface BidFormProps {
  challenge: Challenge
  query: Query<Challenge>
  onDone: () => void
}

/** A bid is a few words at most; its poster sees with it what somebody has done before. */
export function BidForm({ challenge, query, onDone }: BidFormProps) {
  const t = useT()
  const { form: draft, change, forget } = useKeptForm(`bid-${challenge._id}`, { note: '' })
  const command = usePersonalCommand(api.challenge.bid)
  const send = async () => {
    if (await command.run({ challengeId: challenge._id, note: draft.note })) {
      forget()
      onDone()
    }
    void query.refresh({ anew: true })
  }
  return (
    <Page
      title={t('bid.title')}
      query={query}
      action={<Button text={t('bid.yes')} busy={command.busy} onTap={() => void send()} />}
    >
      <Lead text={t('bid.text')} />
      <Refusal of={{ ...command, again: send }} />
      <AskedCard challenge={challenge} summary />
      <Card>
        <TextField
          label={t('bid.note')}
          hint={t('bid.noteHint')}
          value={draft.note}
          onChange={(note) => change({ note })}
          multiline
          counted
          maxLength={200}
        />
      </Card>
    </Page>
  )
}
