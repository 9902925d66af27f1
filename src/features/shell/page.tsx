import type { PropsWithChildren } from 'react'
import type { Query } from '../../api/use-query'
import { currentLanguage } from '../../i18n/language'
import { refusalWords } from '../../i18n/refusal-words'
import { t } from '../../i18n/t'
import { dayAndClock } from '../../i18n/time-words'
import { Screen, type ScreenProps } from '../../ui/screen/screen'

type Loaded = Pick<Query<unknown>, 'data' | 'state' | 'refusal' | 'receivedAt' | 'refresh'>

interface PageProps extends ScreenProps {
  /** What the screen is about: while there is nothing of it, the screen says why. */
  query?: Loaded
  /** There is an answer, and it holds nothing. */
  isEmpty?: boolean
}

/** The kit's screen, for a screen that shows what a query brings. */
export function Page({ query, isEmpty = false, children, ...screen }: PropsWithChildren<PageProps>) {
  return (
    <Screen {...(query ? stateOf(query, isEmpty) : {})} {...screen}>
      {children}
    </Screen>
  )
}

function stateOf(query: Loaded, isEmpty: boolean): Pick<ScreenProps, 'state' | 'stale' | 'failure'> {
  const { data, state, refusal, receivedAt = 0, refresh } = query
  const now = Date.now()
  const language = currentLanguage()
  if (data !== undefined) {
    const stale = state === 'offline' ? t('ui.stale', { when: dayAndClock(receivedAt, now, language) }) : undefined
    return { state: isEmpty ? 'empty' : 'ready', stale }
  }
  if (!refusal) return { state: 'loading' }
  const title = state === 'offline' ? t('ui.failedOffline') : undefined
  return {
    state: 'failed',
    failure: { title, text: refusalWords(refusal, now, language), onRetry: () => void refresh() },
  }
}
