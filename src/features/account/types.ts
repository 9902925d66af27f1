import type { AccountContract } from '#core/account/contract'
import type { OutputOf } from '#core/kernel/contract'

export type Me = OutputOf<AccountContract['me']>
export type DataBlock = OutputOf<AccountContract['myData']>['blocks'][number]
export type MyExport = OutputOf<AccountContract['exportMyData']>
