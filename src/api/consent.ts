let ask: () => Promise<boolean> = () => Promise.resolve(false)

/** The app gives the way to its consent screen once; what is below holds no screens. */
export const provideConsent = (way: () => Promise<boolean>): void => {
  ask = way
}

/** Takes the person to the privacy policy; true once they have agreed to it. */
export const askForConsent = (): Promise<boolean> => ask()
