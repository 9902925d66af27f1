import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { cx } from '../classes'
import { Tap } from '../tap/tap'
import './card.scss'

interface CardProps {
  /** Makes the whole card one button; then give it a label, or what it holds is read out whole. */
  onTap?: (() => void) | undefined
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
    <Tap className={classes} pressedClass="ui-card-pressed" onTap={onTap} label={label}>
      {children}
    </Tap>
  )
}
