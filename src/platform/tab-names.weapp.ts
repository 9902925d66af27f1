import Taro from '@tarojs/taro'

/** What the tabs are called now: app.config.ts names them in Chinese. */
let named = '今日课程揭榜我的'

/** Names WeChat's own tabs in the chosen language. Refused on pages without tabs: then the next page tries again. */
export async function nameTabs(names: readonly string[]): Promise<void> {
  const wanted = names.join('')
  if (wanted === named) return
  try {
    await Promise.all(names.map((text, index) => Taro.setTabBarItem({ index, text })))
    named = wanted
  } catch {
    // No tabs here.
  }
}
