import { useEffect } from 'react'
import { api } from '../../api/api'
import { useQuery } from '../../api/use-query'
import { useT } from '../../i18n/t'
import { showTabBadge } from '../../platform/tab-badge'
import { tabBadge } from '../../ui/tab-bar/tab-badge'

/** Where 我的 stands among the tabs. */
const ME = 3

/** How many messages are unread, for a badge and in words; the tab 我的 shows the same. */
export function useUnread(): { count: number; label: string } {
  const t = useT()
  const { data } = useQuery(api.notice.unread, {})
  const count = data?.total ?? 0
  const words = data?.more || count > 99 ? '99+' : String(count)
  const label = t('notice.unread', { count: words })
  useEffect(() => {
    tabBadge.set({ count, label })
    void showTabBadge(ME, count > 0 ? words : '')
  }, [count, words, label])
  return { count, label }
}
