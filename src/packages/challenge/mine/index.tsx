import '../words'
import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { done, givenBack, lapsed, running } from '../../../features/challenge/my-claims'
import type { MyClaims } from '../../../features/challenge/types'
import { asPage } from '../../../features/shell/as-page'
import { go } from '../../../features/shell/go'
import { Page } from '../../../features/shell/page'
import { useNow } from '../../../features/study/use-now'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { Empty } from '../../../ui/empty/empty'
import { Notice } from '../../../ui/notice/notice'
import { Bids } from './bids'
import { ClaimGroup } from './claim-group'

/** 我揭的榜: what I have taken on and what came of it; what asks for something first. */
function MyChallengesPage() {
  const t = useT()
  const now = useNow()
  const mine = useQuery(api.challenge.mine, {})
  const { claims = [], bids = [], noShows = 0 }: Partial<MyClaims> = mine.data ?? {}
  return (
    <Page
      title={t('mine.title')}
      query={mine}
      isEmpty={claims.length === 0 && bids.length === 0}
      empty={
        <Empty
          icon="flag"
          title={t('mine.none')}
          text={t('mine.noneText')}
          action={<Button kind="secondary" size="small" text={t('mine.toHall')} onTap={go.challenges} />}
        />
      }
    >
      <ClaimGroup title={t('mine.running')} claims={running(claims)} now={now} />
      <Bids bids={bids} now={now} />
      {noShows > 0 && <Notice tone="warn" text={t('mine.noShows', { count: noShows })} />}
      <ClaimGroup title={t('mine.lapsed')} claims={lapsed(claims)} now={now} note={t('mine.lapsedNote')} />
      <ClaimGroup title={t('mine.done')} claims={done(claims)} now={now} />
      <ClaimGroup title={t('mine.givenBack')} claims={givenBack(claims)} now={now} note={t('mine.givenBackNote')} />
    </Page>
  )
}

export default asPage(MyChallengesPage)
