/** The few words that the parts say by themselves. The app gives them once; the parts hold no language. */
export interface UiTexts {
  /** Names the way back, for those who hear the screen. */
  back: string
  home: string
  close: string
  cancel: string
  retry: string
  loading: string
  /** Shown when a screen could not be loaded and gives no words of its own. */
  failed: string
  required: string
  choose: string
  /** Of photos that are handed in; what each state is called. */
  photos: {
    add: string
    nth: (n: number) => string
    remove: (nth: string) => string
    making: string
    sending: string
    failed: string
    there: string
  }
  /** Name the two ends of a stepper: one less, one more of what is counted. */
  less: (what: string) => string
  more: (what: string) => string
  tabs: { today: string; lessons: string; challenges: string; me: string }
}

let read: () => UiTexts = () => {
  throw new Error('provideTexts() has not been called: see src/app.ts')
}

/** The reader is asked at every drawing, so that a change of language shows at once. */
export const provideTexts = (reader: () => UiTexts) => {
  read = reader
}

export const uiTexts = () => read()
