import type { Point } from './place'

/**
 * Where this device is, or why it is not known: `refused` by its owner, who can allow it again; `off` for the whole phone; `failed` this time.
 */
export type WhereAmI = { ok: true; point: Point } | { ok: false; why: 'refused' | 'off' | 'failed' }

/** So fine is a place told: about ten metres, and no finer than a way to walk needs. */
const FINE = 1e4

export const coarse = ({ latitude, longitude }: Point): Point => ({
  latitude: Math.round(latitude * FINE) / FINE,
  longitude: Math.round(longitude * FINE) / FINE,
})
