import type { Refusal } from './sdk'

/** One rule of the data protocol, and where it is written: a page of MongoDB's manual, the SDK's documentation or code. */
export function rule(says: string, source: string, holds: () => Promise<void>): void {
  it(`${says} [${source}]`, holds)
}

/** The error that a call is refused with. */
export async function refusalOf(call: Promise<unknown> | (() => Promise<unknown>)): Promise<Refusal> {
  try {
    await (typeof call === 'function' ? call() : call)
  } catch (error) {
    return error as Refusal
  }
  throw new Error('nothing was refused')
}
