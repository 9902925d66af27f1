import { toGcj02 } from './gcj02'
import { coarse, type WhereAmI } from './where-am-i-answer'

const PATIENCE = 10_000
/** A place of a few minutes ago is as good: nobody walks far. */
const FRESH_ENOUGH = 120_000

/** Asks the browser where the device is; it gives it on HTTPS and localhost only. */
export const whereAmI = (): Promise<WhereAmI> =>
  new Promise((resolve) => {
    if (!navigator.geolocation) return resolve({ ok: false, why: 'failed' })
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ ok: true, point: coarse(toGcj02(coords)) }),
      ({ code, PERMISSION_DENIED }) => resolve({ ok: false, why: code === PERMISSION_DENIED ? 'refused' : 'failed' }),
      { timeout: PATIENCE, maximumAge: FRESH_ENOUGH },
    )
  })

/** No page can open a browser's settings: the words say where they are. */
export const openLocationSettings: (() => void) | undefined = undefined
