import { together } from '../together'
import { challenge } from './challenge'
import { home } from './home'
import { shell } from './shell'
import { study } from './study'

/** What the first download says; the words of a sub-package come with it (`packages/X/words.ts`). */
export const zh = together(shell, home, study, challenge)
