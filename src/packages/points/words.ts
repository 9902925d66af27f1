import { points as pointsEn } from '../../i18n/en/points'
import { addWords } from '../../i18n/translate'
import { points } from '../../i18n/zh/points'

/** What this package says comes with it. */
addWords({ zh: points, en: pointsEn })
