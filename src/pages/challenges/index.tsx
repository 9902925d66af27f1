import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { ChallengePane } from '../../features/challenge/challenge-pane'
import { useHall } from '../../features/challenge/use-hall'
import { Answer } from '../../features/shell/answer'
import { asPage } from '../../features/shell/as-page'
import { go } from '../../features/shell/go'
import { Page } from '../../features/shell/page'
import { useLanguage } from '../../i18n/language'
import { useT } from '../../i18n/t'
import { dayAndClock } from '../../i18n/time-words'
import { Empty } from '../../ui/empty/empty'
import { TwoPanes } from '../../ui/panes/two-panes'
import { useWide } from '../../ui/panes/use-wide'
import { Segmented } from '../../ui/segmented/segmented'
import { Skeleton } from '../../ui/skeleton/skeleton'
import { FilterRow } from './filter-row'
import { HallHead } from './hall-head'
import { HallList } from './hall-list'
import { PlaceNotice } from './place-notice'
import { SCOPES, useView } from './use-view'

/** 榜单: what needs doing and is open. On a wide screen the choice shows beside the list. */
function ChallengesPage() {
  const t = useT()
  const language = useLanguage()
  const wide = useWide()
  const view = useView()
  const [chosen, setChosen] = useState<string>()
  const hall = useHall(view.asked)
  useReachBottom(hall.loadMore)
  const { state, data, receivedAt = 0 } = hall.first
  const old = state === 'offline' && data && !view.lacksPlace
  const open = (challengeId: string) => (wide ? setChosen(challengeId) : go.challenge(challengeId))

  return (
    <Page
      tab="challenges"
      title={t('tab.challenges')}
      layout="wide"
      stale={old ? t('ui.stale', { when: dayAndClock(receivedAt, Date.now(), language) }) : undefined}
    >
      <TwoPanes
        list={
          <>
            <HallHead hall={data} />
            <Segmented
              label={t('hall.scope')}
              items={SCOPES.map((id) => ({ id, text: t(`hall.${id}`) }))}
              value={view.scope}
              onChange={view.choose}
            />
            <FilterRow view={view} claims={data?.claims ?? false} />
            <PlaceNotice view={view} />
            {!view.lacksPlace && (
              <Answer query={hall.first} skeleton={<Skeleton rows={4} />}>
                {() => <HallList view={view} hall={hall} chosen={wide ? chosen : undefined} onOpen={open} />}
              </Answer>
            )}
          </>
        }
        detail={
          chosen && wide ? (
            <ChallengePane key={chosen} challengeId={chosen} list={hall.first} />
          ) : (
            <Empty icon="flag" title={t('hall.pick')} />
          )
        }
      />
    </Page>
  )
}

export default asPage(ChallengesPage)
