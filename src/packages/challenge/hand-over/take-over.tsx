import { useState } from 'react'
import type { Instant } from '#core/kernel/day'
import { api } from '../../../api/api'
import type { Query } from '../../../api/use-query'
import { Lead } from '../../../features/account/lead'
import { usePersonalCommand } from '../../../features/account/use-personal-command'
import { AskedCard } from '../../../features/challenge/asked-card'
import { deadlineWord } from '../../../features/challenge/challenge-words'
import type { Challenge } from '../../../features/challenge/types'
import { Page } from '../../../features/shell/page'
import { Refusal } from '../../../features/shell/refusal'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { BoxesField } from '../../../ui/boxes/boxes-field'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { confirm } from '../../../ui/dialog/confirm'

const CODE_LENGTH = 8

interface TakeOverProps {
  query: Query<Challenge>
  challengeId: string
  /** From the link; it can also be typed. */
  code: string
  onTaken: (leaseUntil: Instant) => void
}

/** The other side: what it is, the code, and a question that names what one takes on. To say yes is the consent. */
export function TakeOver({ query, challengeId, code: given, onTaken }: TakeOverProps) {
  const t = useT()
  const language = useLanguage()
  const [code, setCode] = useState(given.toUpperCase())
  const command = usePersonalCommand(api.challenge.takeOver)
  const { data: challenge } = query
  const now = Date.now()
  const send = async () => {
    const taken = await command.run({ challengeId, code })
    if (taken) onTaken(taken.leaseUntil)
    void query.refresh({ anew: true })
  }
  const take = async () => {
    if (!challenge) return
    const { title, deadline } = challenge
    const words = {
      title: t('takeOver.ask'),
      text: t('takeOver.askText', { title, due: deadlineWord(deadline, now, t, language) }),
    }
    if (await confirm({ ...words, yes: t('takeOver.yes') })) await send()
  }
  const action = (
    <Button
      text={t('takeOver.yes')}
      busy={command.busy}
      disabled={code.length < CODE_LENGTH}
      onTap={() => void take()}
    />
  )
  return (
    <Page title={t('takeOver.title')} query={query} action={action}>
      <Lead text={t('takeOver.text')} />
      <Refusal of={{ ...command, again: send }} />
      {challenge && <AskedCard challenge={challenge} summary />}
      <Card>
        <BoxesField
          label={t('takeOver.code')}
          kind="letters"
          length={CODE_LENGTH}
          value={code}
          onChange={(typed) => {
            command.dismiss()
            setCode(typed)
          }}
          disabled={command.busy}
        />
      </Card>
    </Page>
  )
}
