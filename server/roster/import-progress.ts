import type { RosterContract } from '#core/roster/contract'
import type { ImportSubject } from '#core/roster/import-contract'
import type { UseCase } from '../kernel/use-case'
import type { RosterStores } from './stores'
import { showPlace } from './view'

export const importProgress: UseCase<RosterContract['importProgress'], RosterStores> = async (_, { subject }) =>
  showImport(subject)

export function showImport({ _id, unit, ...found }: ImportSubject) {
  return { ...found, importId: _id, unit: showPlace(unit) }
}
