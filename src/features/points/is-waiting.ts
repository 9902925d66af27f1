import type { Appealed } from './types'

/** An appeal that nobody has answered yet. */
export const isWaiting = ({ entry }: Appealed): boolean => entry.appeal?.state === 'asked'
