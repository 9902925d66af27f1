import { View } from '@tarojs/components'
import { cx } from '../classes'
import { access } from '../tap/access'
import type { IconName } from './shapes'
import './icon.scss'
import './icon-shapes.scss'

export type { IconName }

interface IconProps {
  name: IconName
  /** 18, 24 (the default) or 40 px; they grow with large text. */
  size?: 'small' | 'normal' | 'big'
  /** What it means, when no text beside it says so. Without it the icon is decoration. */
  label?: string | undefined
  className?: string
}

/** One of our own drawings, in the color of the text around it. */
export function Icon({ name, size = 'normal', label, className }: IconProps) {
  return (
    <View
      className={cx('ui-icon', `icon-${name}`, size !== 'normal' && `ui-icon-${size}`, className)}
      {...access(label ? { role: 'img', label } : { hidden: true })}
    />
  )
}
