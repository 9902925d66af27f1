import type { SameShape } from '../same-shape'
import type { organisation as zh } from '../zh/organisation'

export const organisation: SameShape<typeof zh> = {}
