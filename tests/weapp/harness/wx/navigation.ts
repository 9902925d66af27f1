import type { PageStack } from '../page-stack'
import { type ApiContext, asyncApi } from './api'

/** What the bar above the page shows. */
export interface TitleBar {
  title: string
}

/** `wx.navigateTo` and its kin. */
export function navigationApi(app: ApiContext, stack: PageStack, bar: TitleBar): Record<string, unknown> {
  const go = (name: string, move: (url: string) => void) =>
    asyncApi(app, name, ({ url }) => {
      move(String(url))
      return undefined
    })
  return {
    navigateTo: go('navigateTo', (url) => stack.navigateTo(url)),
    redirectTo: go('redirectTo', (url) => stack.redirectTo(url)),
    switchTab: go('switchTab', (url) => stack.switchTab(url)),
    reLaunch: go('reLaunch', (url) => stack.reLaunch(url)),
    navigateBack: asyncApi(app, 'navigateBack', ({ delta }) => {
      stack.navigateBack(typeof delta === 'number' ? delta : 1)
      return undefined
    }),
    setNavigationBarTitle: asyncApi(app, 'setNavigationBarTitle', ({ title }) => {
      bar.title = String(title)
      return undefined
    }),
  }
}
