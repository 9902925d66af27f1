import { useUnread } from '../../features/notice/use-unread'
import { go } from '../../features/shell/go'
import { useT } from '../../i18n/t'
import { Badge } from '../../ui/badge/badge'
import { Cell } from '../../ui/cell/cell'
import { CellList } from '../../ui/cell/cell-list'

/** 消息 with how many are unread, and which of them WeChat may tell. */
export function NoticeSection() {
  const t = useT()
  const { count, label } = useUnread()
  return (
    <CellList label={t('notice.title')}>
      <Cell
        icon="bell"
        title={t('me.notices')}
        value={count > 0 ? <Badge count={count} label={label} /> : undefined}
        onTap={go.notices}
      />
      <Cell icon="phone" title={t('subscribe.title')} note={t('subscribe.meNote')} onTap={go.subscriptions} />
    </CellList>
  )
}
