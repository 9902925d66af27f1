import type { SameShape } from '../same-shape'
import type { roster as zh } from '../zh/roster'

export const roster: SameShape<typeof zh> = {}
