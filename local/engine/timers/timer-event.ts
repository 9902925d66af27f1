/** What a function gets when a timer fires it, as the cloud sends it: whole seconds, in UTC. */
export function timerEvent(trigger: string, time: number): string {
  const at = `${new Date(time).toISOString().slice(0, 19)}Z`
  return JSON.stringify({ Type: 'Timer', TriggerName: trigger, Time: at, Message: '' })
}
