import { roster as rosterEn } from '../../i18n/en/roster'
import { addWords } from '../../i18n/translate'
import { roster } from '../../i18n/zh/roster'

/** What this package says comes with it. */
addWords({ zh: roster, en: rosterEn })
