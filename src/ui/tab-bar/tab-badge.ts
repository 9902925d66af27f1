import { createSignal } from '../signal'

/** The number on a browser's tab 我的, and what it counts. */
export const tabBadge = createSignal(() => ({ count: 0, label: '' }))
