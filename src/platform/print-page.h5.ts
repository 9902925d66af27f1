/** Prints what is on the screen; style sheets say what belongs on paper. */
export const printPage: (() => void) | undefined = () => window.print()
