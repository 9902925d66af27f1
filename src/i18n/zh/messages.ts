import { account } from './account'
import { challenge } from './challenge'
import { challengeActs } from './challenge-acts'
import { notice } from './notice'
import { organisation } from './organisation'
import { roster } from './roster'
import { shell } from './shell'
import { study } from './study'

export const zh = {
  ...shell,
  ...study,
  ...account,
  ...organisation,
  ...roster,
  ...notice,
  ...challenge,
  ...challengeActs,
}
