import { points as pointsEn } from '../../i18n/en/points'
import { pointsDesk as pointsDeskEn } from '../../i18n/en/points-desk'
import { addWords } from '../../i18n/translate'
import { points } from '../../i18n/zh/points'
import { pointsDesk } from '../../i18n/zh/points-desk'

/** What this package says comes with it. */
addWords({ zh: points, en: pointsEn })
addWords({ zh: pointsDesk, en: pointsDeskEn })
