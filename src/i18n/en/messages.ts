import { shell } from './shell'
import { study } from './study'

export const en = { ...shell, ...study }
