import { View } from '@tarojs/components'
import { cx } from '../classes'
import { Icon, type IconName } from '../icon/icon'
import { access } from '../tap/access'
import { Tap } from '../tap/tap'
import { uiTexts } from '../texts'
import './notice.scss'

interface NoticeProps {
  text: string
  tone?: 'info' | 'offline' | 'warn' | 'bad' | 'ok'
  icon?: IconName
  action?: { text: string; onTap: () => void } | undefined
  onClose?: (() => void) | undefined
}

const ICONS = { info: 'info', offline: 'offline', warn: 'warning', bad: 'warning', ok: 'check-circle' } as const

/** A line that a person should know of, without having to answer. A `bad` one is read out at once. */
export function Notice({ text, tone = 'info', icon, action, onClose }: NoticeProps) {
  return (
    <View className={`ui-notice ui-notice-${tone}`} {...access({ role: tone === 'bad' ? 'alert' : 'status' })}>
      <Icon name={icon ?? ICONS[tone]} size="small" className="ui-notice-icon" />
      <View className="ui-notice-text">{text}</View>
      {action && (
        <Tap className="ui-notice-act" onTap={action.onTap}>
          {action.text}
        </Tap>
      )}
      {onClose && (
        <Tap className={cx('ui-notice-act', 'ui-notice-close')} onTap={onClose} label={uiTexts().close}>
          <Icon name="close" size="small" />
        </Tap>
      )}
    </View>
  )
}
