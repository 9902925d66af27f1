import { notice as noticeEn } from '../../i18n/en/notice'
import { addWords } from '../../i18n/translate'
import { notice } from '../../i18n/zh/notice'

/** What this package says comes with it. */
addWords({ zh: notice, en: noticeEn })
