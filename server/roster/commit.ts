import { AppError } from '#core/kernel/app-error'
import type { Effect } from '#core/kernel/effect'
import type { MemberEvent, MemberSubject } from '#core/roster/member'
import { stating } from '../cloudbase/effects'
import type { MemberStore } from '../cloudbase/members'
import type { Context } from '../kernel/use-case'

type Call = Context<MemberSubject> & { members: MemberStore }

/**
 * One change of a row, as it was seen, by one command: `check` says whether it may be, `change` what it writes. Sent again,
 * the command finds itself in the row and changes nothing. `follows` says what follows from it, in the same write.
 *
 * @throws AppError CONFLICT when somebody else has changed the row in between; PHONE_TAKEN when the number is another row's
 */
export async function changeOnce(
  { subject, actor, now, newId, members }: Call,
  what: MemberEvent['what'],
  check: () => void,
  change: Record<string, unknown>,
  detail: Pick<MemberEvent, 'changes' | 'reason'> = {},
  follows: (command: string) => readonly Effect[] = () => [],
): Promise<void> {
  const command = newId()
  if (subject.last === command) return
  check()
  const event = { at: now, by: actor.name, what, ...detail }
  const whole = { ...change, ...stating(now, follows(command)) }
  const written = await members.commit(subject._id, subject.v, command, whole, event)
  if (written === 'taken') throw new AppError('PHONE_TAKEN')
  if (written > 0) return
  if ((await members.lastCommand(subject._id)) !== command) throw new AppError('CONFLICT')
}
