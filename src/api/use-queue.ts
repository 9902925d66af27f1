import { useSyncExternalStore } from 'react'
import { listenToQueue, type Waiting, waitingCommands } from './queue'

/** What waits to be sent, and what was answered and not yet seen. */
export const useQueue = (): readonly Waiting[] => useSyncExternalStore(listenToQueue, waitingCommands)
