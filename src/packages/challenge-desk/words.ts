import { challengeDesk as challengeDeskEn } from '../../i18n/en/challenge-desk'
import { addWords } from '../../i18n/translate'
import { challengeDesk } from '../../i18n/zh/challenge-desk'

/** What this package says comes with it. */
addWords({ zh: challengeDesk, en: challengeDeskEn })
