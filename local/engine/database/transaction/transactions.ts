import type { Done } from '../store/batch'

/** The running transactions. */
export class Transactions {
  remember(_done: Done[]): void {}
}
