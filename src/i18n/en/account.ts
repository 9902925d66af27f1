import type { SameShape } from '../same-shape'
import type { account as zh } from '../zh/account'

export const account: SameShape<typeof zh> = {}
