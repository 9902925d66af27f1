import type { RosterContract } from '#core/roster/contract'
import type { UseCase } from '../kernel/use-case'
import type { RosterStores } from './stores'
import { rowCan, showPlace, showRow } from './view'

export const getMember: UseCase<RosterContract['get'], RosterStores> = async (_, { subject, actor, now }) => ({
  member: showRow(subject, now),
  branch: showPlace(subject.home),
  history: [...subject.history].reverse(),
  can: rowCan(subject, actor, now),
})
