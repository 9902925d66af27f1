/** A phone's mini-program prints nothing: there is no button for it. */
export const printPage: (() => void) | undefined = undefined
