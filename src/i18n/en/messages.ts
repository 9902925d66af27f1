import { account } from './account'
import { organisation } from './organisation'
import { roster } from './roster'
import { shell } from './shell'
import { study } from './study'

export const en = { ...shell, ...study, ...account, ...organisation, ...roster }
