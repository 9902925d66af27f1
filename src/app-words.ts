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
    photos: {
      add: '添加照片',
      nth: (n) => `第 ${n} 张照片`,
      remove: (nth) => `移除${nth}`,
      making: '正在处理',
      sending: '正在上传',
      failed: '没传上，点按重试',
      there: '已上传',
    },
    less: (what) => `${what}减一`,
    more: (what) => `${what}加一`,
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
    photos: {
      add: 'Add photos',
      nth: (n) => `Photo ${n}`,
      remove: (nth) => `Remove ${nth}`,
      making: 'Preparing',
      sending: 'Uploading',
      failed: 'Failed, tap to retry',
      there: 'Uploaded',
    },
    less: (what) => `One less: ${what}`,
    more: (what) => `One more: ${what}`,
    tabs: { today: 'Today', lessons: 'Lessons', challenges: 'Tasks', me: 'Me' },
  },
}

/** What the parts of `ui` say by themselves, in the language chosen now. */
export const appWords = () => WORDS[currentLanguage()]
