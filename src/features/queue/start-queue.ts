import { drainQueue, listenToQueue, waitingCommands } from '../../api/queue'
import { onOnline } from '../../platform/network'

/** Pauses between tries while nothing tells that there is a network, in ms: a room full of people has one bar, not none. */
const PAUSES = [5_000, 15_000, 30_000, 60_000]
let tries = 0
let timer: ReturnType<typeof setTimeout> | undefined

/** Sends what waits: at the start of the app, when the network comes back, and now and then in between. */
export function startQueue(): void {
  onOnline(sendQueued)
  listenToQueue(plan)
  sendQueued()
}

/** Somebody is looking, or there is a network: now is a good time. */
export function sendQueued(): void {
  tries = 0
  void drain()
}

async function drain(): Promise<void> {
  clearTimeout(timer)
  timer = undefined
  await drainQueue()
  plan()
}

function plan(): void {
  if (timer !== undefined || !waitingCommands().some(({ answer }) => !answer)) return
  timer = setTimeout(() => void drain(), PAUSES[Math.min(tries++, PAUSES.length - 1)])
}
