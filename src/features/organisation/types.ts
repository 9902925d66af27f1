import type { OutputOf } from '#core/kernel/contract'
import type { OrganisationContract } from '#core/organisation/contract'

export type Unit = OutputOf<OrganisationContract['unit']>
export type UnitRow = OutputOf<OrganisationContract['children']>['children'][number]
export type UnitEvent = Unit['history'][number]
export type Grant = OutputOf<OrganisationContract['grants']>['grants'][number]
export type AuditRow = OutputOf<OrganisationContract['audit']>['rows'][number]
