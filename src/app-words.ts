import { currentLanguage } from './i18n/language'
import type { UiTexts } from './ui/texts'

const WORDS: Record<'zh' | 'en', UiTexts> = {
  zh: {
    back: '返回',
    home: '回到今日',
    close: '关闭',
    cancel: '取消',
    retry: '重试',
    loading: '正在加载',
    failed: '没有加载出来',
    required: '必填',
    choose: '请选择',
    tabs: { today: '今日', lessons: '课程', challenges: '揭榜', me: '我的' },
  },
  en: {
    back: 'Back',
    home: 'To Today',
    close: 'Close',
    cancel: 'Cancel',
    retry: 'Try again',
    loading: 'Loading',
    failed: 'This could not be loaded',
    required: 'required',
    choose: 'Choose',
    tabs: { today: 'Today', lessons: 'Lessons', challenges: 'Tasks', me: 'Me' },
  },
}

/** What the parts of `ui` say by themselves, in the language chosen now. */
export const appWords = () => WORDS[currentLanguage()]
