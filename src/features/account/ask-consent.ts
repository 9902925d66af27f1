import { go } from '../shell/go'

let answer: ((agreed: boolean) => void) | undefined

/**
 * Takes the person to the privacy policy, and answers what they said there: `if (await askConsent()) …`. Going back means no. The
 * screen that asked stays as it is below, with everything that was typed.
 */
export const askConsent = (): Promise<boolean> =>
  new Promise((resolve) => {
    answer?.(false)
    answer = resolve
    go.consent()
  })

/** What was said, told by the consent screen; without anybody waiting for it nothing happens. */
export function answerConsent(agreed: boolean): void {
  answer?.(agreed)
  answer = undefined
}
