import type { RefusalCode } from '#core/kernel/app-error'
import type { Caller, Scene } from './scene'

export type Verdict = RefusalCode | 'ok'

/** What each caller gets for one action: those named, and everybody else. */
export interface Row {
  input: (scene: Scene) => object | Promise<object>
  named?: Partial<Record<Verdict, readonly Caller[]>>
  others: Verdict
}

export type Rows = Record<string, Row>

/** The verdict that a row has for a caller. Named twice is a mistake of the table. */
export function verdictFor({ named = {}, others }: Row, caller: Caller): Verdict {
  const verdicts = (Object.keys(named) as Verdict[]).filter((verdict) => named[verdict]?.includes(caller))
  if (verdicts.length > 1) throw new Error(`${caller} is named twice`)
  return verdicts[0] ?? others
}
