import decode from 'jsqr'
import type { Phone } from './phone'
import { waitFor } from './wait-for'

const CANVAS = 'code-canvas'

/**
 * What another phone's camera reads off this phone's presenter screen: the code as it is drawn there, decoded. `after`: a
 * code that was read before; then the next one is waited for.
 */
export async function readCode(presenter: Phone, { after = '' } = {}): Promise<string> {
  await presenter.page.findDrawing(CANVAS)
  const look = () => {
    const { pixels, width, height } = presenter.page.drawing(CANVAS)
    const text = decode(pixels, width, height)?.data
    return text !== after && text
  }
  return waitFor(look, () => `a code drawn on\n${presenter.page.outline()}`)
}

/** The six digits below it. */
export async function readDigits(presenter: Phone): Promise<string> {
  const digits = await presenter.page.findByText(/^\d{3} \d{3}$/)
  return digits.text.replace(/\D/g, '')
}
