import { View } from '@tarojs/components'
import { cx } from '../classes'
import { Icon, type IconName } from '../icon/icon'
import { Tap } from '../tap/tap'
import './button.scss'

interface ButtonProps {
  /** What it does, in two to six characters. */
  text: string
  onTap: () => void
  /** One `primary` per screen. `danger` asks for a confirmation afterwards. `text` is for the least important act. */
  kind?: 'primary' | 'secondary' | 'danger' | 'text'
  /** `small` fits its text and stands in a line; otherwise the button is as wide as its place. */
  size?: 'normal' | 'small'
  icon?: IconName
  /** The command is under way: the button turns, keeps its words and takes no second tap. */
  busy?: boolean | undefined
  disabled?: boolean | undefined
  /** Heard instead of the text, when the text alone does not say of what. */
  label?: string | undefined
}

/** A button that acts. */
export function Button(props: ButtonProps) {
  const { text, onTap, kind = 'primary', size = 'normal', icon, busy = false, disabled = false, label } = props
  return (
    <Tap
      className={cx(
        'ui-button',
        `ui-button-${kind}`,
        size === 'small' && 'ui-button-small',
        disabled && 'ui-button-off',
      )}
      pressedClass={`ui-button-${kind}-pressed`}
      onTap={onTap}
      busy={busy}
      disabled={disabled || undefined}
      label={label ?? text}
    >
      {busy ? <Icon name="refresh" size="small" className="ui-spin" /> : icon && <Icon name={icon} size="small" />}
      <View className="ui-button-label">{text}</View>
    </Tap>
  )
}
