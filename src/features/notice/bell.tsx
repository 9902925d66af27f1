import { useT } from '../../i18n/t'
import { Badge } from '../../ui/badge/badge'
import { Icon } from '../../ui/icon/icon'
import { Tap } from '../../ui/tap/tap'
import { go } from '../shell/go'
import './bell.scss'
import { useUnread } from './use-unread'

/** 消息, with the number of those that are unread. */
export function Bell() {
  const t = useT()
  const { count, label } = useUnread()
  const name = count > 0 ? `${t('notice.title')}${t('ui.colon')}${label}` : t('notice.title')
  return (
    <Tap className="bell" label={name} onTap={go.notices}>
      <Badge count={count}>
        <Icon name="bell" />
      </Badge>
    </Tap>
  )
}
