/** Keeps the screen from going dark, until the returned function is called. A browser lets go whenever the tab is hidden. */
export function keepScreenOn(): () => void {
  let lock: WakeLockSentinel | undefined
  let wanted = true
  const take = async () => {
    if (!wanted || document.visibilityState !== 'visible') return
    try {
      lock = await navigator.wakeLock.request('screen')
    } catch {
      // Not supported, or not allowed on a low battery: the presenter touches the screen now and then.
    }
  }
  void take()
  document.addEventListener('visibilitychange', take)
  return () => {
    wanted = false
    document.removeEventListener('visibilitychange', take)
    void lock?.release()
  }
}
