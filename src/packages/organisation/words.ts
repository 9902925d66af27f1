import { organisation as organisationEn } from '../../i18n/en/organisation'
import { addWords } from '../../i18n/translate'
import { organisation } from '../../i18n/zh/organisation'

/** What this package says comes with it. */
addWords({ zh: organisation, en: organisationEn })
