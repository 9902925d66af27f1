import type vm from 'node:vm'

/** What an API answers besides `errMsg`. */
export type Answer = Record<string, unknown>
export type Options = Record<string, unknown> & {
  success?: (answer: Answer) => void
  fail?: (answer: Answer) => void
  complete?: (answer: Answer) => void
}
type Run = (options: Options) => Answer | undefined | Promise<Answer | undefined>

/** A refusal with the fields that WeChat gives besides `errMsg`. */
export class ApiFailure extends Error {
  constructor(
    message: string,
    readonly fields: Answer = {},
  ) {
    super(message)
  }
}

export interface ApiContext {
  context: vm.Context
  bridge: <T>(value: T) => T
  /** False once the app was killed: then nothing answers it any more. */
  alive: () => boolean
}

/**
 * Makes an API of WeChat's usual shape: it answers later, by `success`/`fail`/`complete` when one is given, else by a
 * promise of the app's own kind.
 */
export function asyncApi(app: ApiContext, name: string, run: Run): (options?: Options) => unknown {
  return (options = {}) => {
    const { success, fail, complete } = options
    const answered = later(app, name, () => run(options))
    if (!success && !fail && !complete) return toPromise(app, answered)
    void answered.then(({ ok, answer }) => {
      if (!app.alive()) return
      if (ok) success?.(answer)
      else fail?.(answer)
      complete?.(answer)
    })
    return undefined
  }
}

interface Settled {
  ok: boolean
  answer: Answer
}

async function later(app: ApiContext, name: string, run: () => ReturnType<Run>): Promise<Settled> {
  await new Promise((resolve) => setTimeout(resolve))
  try {
    const answer = app.alive() ? await run() : {}
    return { ok: true, answer: app.bridge({ errMsg: `${name}:ok`, ...answer }) }
  } catch (error) {
    const fields = error instanceof ApiFailure ? error.fields : {}
    const message = error instanceof Error ? error.message : String(error)
    return { ok: false, answer: app.bridge({ errMsg: `${name}:fail ${message}`, ...fields }) }
  }
}

function toPromise(app: ApiContext, answered: Promise<Settled>): unknown {
  const AppPromise = app.context.Promise ?? Promise
  return new AppPromise((resolve: (answer: Answer) => void, reject: (answer: Answer) => void) => {
    void answered.then(({ ok, answer }) => {
      if (app.alive()) (ok ? resolve : reject)(answer)
    })
  })
}
