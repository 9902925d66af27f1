import { account as accountEn } from '../../i18n/en/account'
import { addWords } from '../../i18n/translate'
import { account } from '../../i18n/zh/account'

/** What this package says comes with it. */
addWords({ zh: account, en: accountEn })
