import { together } from '../together'
import { account } from './account'
import { challenge } from './challenge'
import { challengeActs } from './challenge-acts'
import { challengeDesk } from './challenge-desk'
import { notice } from './notice'
import { organisation } from './organisation'
import { shell } from './shell'
import { study } from './study'

export const zh = together(shell, study, account, organisation, notice, challenge, challengeActs, challengeDesk)
