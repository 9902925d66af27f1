export interface CodeScannerProps {
  /** Text of a code that was seen, whatever it is. The same text is not told twice in a row. */
  onCode: (text: string) => void
  /** While a code is being looked at nothing else is read. */
  paused: boolean
  /** What to aim at, and what else to do where there is no camera; a lesson's code when not given. */
  words?: { aim: string; otherwise: string }
}
