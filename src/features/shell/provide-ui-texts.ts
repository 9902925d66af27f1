import { t } from '../../i18n/t'
import { provideTexts } from '../../ui/texts'

/** Gives the parts their few words, in the language chosen now. */
provideTexts(() => ({
  back: t('ui.back'),
  home: t('ui.home'),
  close: t('ui.close'),
  cancel: t('ui.cancel'),
  confirm: t('ui.confirm'),
  retry: t('ui.retry'),
  loading: t('ui.loading'),
  failed: t('ui.failed'),
  offline: t('ui.offline'),
  required: t('ui.required'),
  choose: t('ui.choose'),
  tabs: { today: t('tab.today'), lessons: t('tab.lessons'), me: t('tab.me') },
}))
