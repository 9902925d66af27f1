import { together } from '../together'
import { account } from './account'
import { challenge } from './challenge'
import { challengeActs } from './challenge-acts'
import { challengeDesk } from './challenge-desk'
import { notice } from './notice'
import { organisation } from './organisation'
import { points } from './points'
import { pointsDesk } from './points-desk'
import { roster } from './roster'
import { shell } from './shell'
import { study } from './study'

export const zh = together(
  shell,
  study,
  account,
  organisation,
  roster,
  notice,
  challenge,
  challengeActs,
  challengeDesk,
  points,
  pointsDesk,
)
