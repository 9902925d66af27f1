import { AppError } from '#core/kernel/app-error'
import type { ImportFault } from '#core/roster/import-file'
import '#core/roster/refusals'

/** @throws AppError IMPORT_REFUSED {reason, limit} */
export function refuse(reason: ImportFault, limit = 0): never {
  throw new AppError('IMPORT_REFUSED', { reason, limit })
}
