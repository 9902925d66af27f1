import { challengeActs as challengeActsEn } from '../../i18n/en/challenge-acts'
import { addWords } from '../../i18n/translate'
import { challengeActs } from '../../i18n/zh/challenge-acts'

/** What this package says comes with it. */
addWords({ zh: challengeActs, en: challengeActsEn })
