import { shell } from './shell'
import { study } from './study'

export const zh = { ...shell, ...study }
