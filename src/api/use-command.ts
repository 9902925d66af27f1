import { useCallback, useRef, useState } from 'react'
import type { AnyAction, InputOf, OutputOf } from '#core/kernel/contract'
import type { ActionRef } from './api'
import { command } from './call'
import { newCommandId } from './command-id'
import { askForConsent } from './consent'
import { isUnanswered, type ShownRefusal } from './refusal'

interface Refreshable {
  refresh: (how: { anew: boolean }) => Promise<void>
}

interface Intention<I> {
  id: string
  input: I
}

export interface Command<I, O> {
  /** Sends it; while one is under way, further taps do nothing. Resolves to the answer, or undefined when refused. */
  run: (input: I) => Promise<O | undefined>
  /** The last one again; under the same id as long as it was never answered. */
  again: () => Promise<O | undefined>
  busy: boolean
  refusal: ShownRefusal | undefined
  data: O | undefined
  /** Takes the refusal off the screen. */
  dismiss: () => void
}

interface State<O> {
  busy: boolean
  refusal: ShownRefusal | undefined
  data: O | undefined
}

const IDLE = { busy: false, refusal: undefined, data: undefined }

/** Agreeing itself is refused so when there is a newer policy than this build knows: asking once more would not end. */
const needsConsent = (ref: ActionRef, { code }: ShownRefusal): boolean =>
  code === 'CONSENT_REQUIRED' && ref.action !== 'consent'

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** A command of this screen. What `refreshes` names is asked again once it is answered, so that the screen tells how things are now. */
export function useCommand<A extends AnyAction>(
  ref: ActionRef<A>,
  { refreshes = [] }: { refreshes?: readonly Refreshable[] } = {},
): Command<InputOf<A>, OutputOf<A>> {
  const [state, setState] = useState<State<OutputOf<A>>>(IDLE)
  const busy = useRef(false)
  const last = useRef<Intention<InputOf<A>>>()
  const open = useRef(false)
  const toRefresh = useRef(refreshes)
  toRefresh.current = refreshes

  const run = useCallback(
    async (input: InputOf<A>): Promise<OutputOf<A> | undefined> => {
      if (busy.current) return undefined
      busy.current = true
      setState({ ...IDLE, busy: true })
      const before = last.current
      const intention = open.current && before && same(before.input, input) ? before : { id: newCommandId(), input }
      last.current = intention
      let outcome = await command(ref, input, intention.id)
      if (!outcome.ok && needsConsent(ref, outcome.refusal) && (await askForConsent())) {
        last.current = { id: newCommandId(), input }
        outcome = await command(ref, input, last.current.id)
      }
      open.current = !outcome.ok && (isUnanswered(outcome.refusal) || outcome.refusal.code === 'UNEXPECTED')
      await Promise.all(toRefresh.current.map((query) => (open.current ? undefined : query.refresh({ anew: true }))))
      busy.current = false
      setState({
        busy: false,
        refusal: outcome.ok ? undefined : outcome.refusal,
        data: outcome.ok ? outcome.data : undefined,
      })
      return outcome.ok ? outcome.data : undefined
    },
    [ref],
  )
  const again = useCallback(
    (): Promise<OutputOf<A> | undefined> => (last.current ? run(last.current.input) : Promise.resolve(undefined)),
    [run],
  )
  const dismiss = useCallback(() => setState(IDLE), [])
  return { ...state, run, again, dismiss }
}
