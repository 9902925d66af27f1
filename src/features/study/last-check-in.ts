import { personKey } from '../../platform/persona'
import { keep, kept } from '../../platform/storage'
import type { CheckIn } from './types'

const key = () => `last-check-in/${personKey()}`

/** The success screen shows what the check-in answered, at once and also after a reload. */
export const keepLastCheckIn = (checkIn: CheckIn): void => keep(key(), checkIn)
export const lastCheckIn = (): CheckIn | undefined => kept<CheckIn>(key())
