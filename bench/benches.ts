import { benchChallenge } from './challenge'
import { benchEffects, benchNotices } from './effects'
import { benchEngine } from './engine'
import { benchPackage } from './package'
import { benchPoints } from './points'
import { benchRoster } from './roster'
import { benchStudy } from './study'

/** What can be measured, by the name that `--only` takes. Each gives figures under their full names. */
export const BENCHES: Record<string, () => Promise<Record<string, number>>> = {
  study: benchStudy,
  challenge: benchChallenge,
  package: benchPackage,
  points: benchPoints,
  roster: benchRoster,
  engine: benchEngine,
  effects: benchEffects,
  notices: benchNotices,
}
