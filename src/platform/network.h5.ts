/** Calls whenever the device may have a network again. */
export function onOnline(listener: () => void): void {
  window.addEventListener('online', listener)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') listener()
  })
}
