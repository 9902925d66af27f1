import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { cx } from '../classes'
import { Tap } from '../tap/tap'
import './card.scss'

interface CardProps {
  /** Makes the whole card one button, named by what it holds. */
  onTap?: (() => void) | undefined
  /** For WeChat, which may read only a part of what a card holds. A browser reads all of it, in its order. */
  label?: string | undefined
  /** `flush` leaves the inner distance to what it holds (cells, a picture). */
  inset?: 'normal' | 'flush'
  /** `brand` is the one card on a screen that matters now. */
  tone?: 'plain' | 'brand' | 'gold'
  className?: string
}

/** A white sheet that holds what belongs together. */
export function Card({
  onTap,
  label,
  inset = 'normal',
  tone = 'plain',
  className,
  children,
}: PropsWithChildren<CardProps>) {
  const classes = cx('ui-card', inset === 'flush' && 'ui-card-flush', tone !== 'plain' && `ui-card-${tone}`, className)
  if (!onTap) return <View className={classes}>{children}</View>
  return (
    <Tap
      className={classes}
      pressedClass="ui-card-pressed"
      onTap={onTap}
      label={process.env.TARO_ENV === 'h5' ? undefined : label}
    >
      {children}
    </Tap>
  )
}
