/** A number from 0 up to 1 out of an id: chance that arrives with the command, the same when it is sent again. */
export function chanceOf(id: string): number {
  let sum = 0
  for (const char of id) sum = (sum * 31 + char.charCodeAt(0)) % 1_000_003
  return sum / 1_000_003
}
