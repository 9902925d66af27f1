import { api } from '../../../api/api'
import { useCommand } from '../../../api/use-command'
import type { Query } from '../../../api/use-query'
import { Facts } from '../../../features/account/facts'
import { AskedCard } from '../../../features/challenge/asked-card'
import type { Challenge } from '../../../features/challenge/types'
import { Page } from '../../../features/shell/page'
import { Refusal } from '../../../features/shell/refusal'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { dayAndClock } from '../../../i18n/time-words'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { confirm } from '../../../ui/dialog/confirm'
import { Notice } from '../../../ui/notice/notice'
import { toast } from '../../../ui/toast/toast'

interface MyBidProps {
  challenge: Challenge
  bid: NonNullable<Challenge['bid']>
  query: Query<Challenge>
}

/** A bid that was made: how it stands, and taking it back as long as nothing was decided. */
export function MyBid({ challenge, bid, query }: MyBidProps) {
  const t = useT()
  const language = useLanguage()
  const command = useCommand(api.challenge.withdrawBid, { refreshes: [query] })
  const takeBack = async () => {
    const words = { title: t('bid.takeBackAsk'), text: t('bid.takeBackText'), yes: t('bid.takeBack') }
    if (!(await confirm({ ...words, danger: true }))) return
    if (await command.run({ challengeId: challenge._id })) toast(t('bid.takenBack'))
  }
  return (
    <Page title={t('bid.title')} query={query}>
      <Notice tone={bid.chosen ? 'ok' : 'info'} text={t(bid.chosen ? 'bid.chosen' : 'bid.waiting')} />
      <Refusal of={command} />
      <Card>
        <Facts
          lines={[
            [t('bid.at'), dayAndClock(bid.at, Date.now(), language)],
            [t('bid.noteShort'), bid.note || t('bid.noNote')],
          ]}
        />
      </Card>
      <AskedCard challenge={challenge} />
      {challenge.can.withdrawBid && (
        <Button kind="danger" text={t('bid.takeBack')} busy={command.busy} onTap={() => void takeBack()} />
      )}
    </Page>
  )
}
