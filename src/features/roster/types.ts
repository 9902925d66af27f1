import type { OutputOf } from '#core/kernel/contract'
import type { OrganisationContract } from '#core/organisation/contract'
import type { RosterContract } from '#core/roster/contract'

export type RosterPage = OutputOf<RosterContract['list']>
export type RosterRow = RosterPage['members'][number]
export type Member = OutputOf<RosterContract['get']>
export type MemberEvent = Member['history'][number]
export type JoinRequest = OutputOf<RosterContract['requests']>['requests'][number]
export type Arrival = OutputOf<RosterContract['transfers']>['transfers'][number]
export type ReportIn = OutputOf<RosterContract['reportIns']>['reportIns'][number]
export type Volunteer = OutputOf<RosterContract['volunteers']>['volunteers'][number]
export type ImportState = OutputOf<RosterContract['importProgress']>
export type UnitRow = OutputOf<OrganisationContract['children']>['children'][number]
