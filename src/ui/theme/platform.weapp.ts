import Taro from '@tarojs/taro'
import theme from '../../theme.json'

const TABS = ['today', 'lessons', 'me'] as const
let painted = false

/** How much larger than usual the text of this phone is set: 1.4 is WeChat's 关怀模式. */
export function phoneTextScale(): number {
  // Taro's type of it is older than these two.
  const info = (Taro.getAppBaseInfo?.() ?? {}) as { fontSizeScaleFactor?: number; fontSizeSetting?: number }
  return info.fontSizeScaleFactor ?? (info.fontSizeSetting ?? 17) / 17
}

const quietly = (promise: Promise<unknown> | undefined) => promise?.catch(() => undefined)

/**
 * Colors WeChat's own bars. While the phone is followed theme.json does it, so nothing is done until a choice differs.
 * A page without tabs refuses the tab bar's colors: that is no fault.
 */
export function paintPlatform(scheme: 'auto' | 'light' | 'dark', _classes: string) {
  if (scheme === 'auto' && !painted) return
  painted = true
  const name = scheme === 'auto' ? (Taro.getAppBaseInfo().theme ?? 'light') : scheme
  const { navBackground, ground, tabText, tabOn, tabGround, tabLine, navText, ...icons } = theme[name]
  quietly(
    Taro.setNavigationBarColor({
      backgroundColor: navBackground,
      frontColor: navText === 'white' ? '#ffffff' : '#000000',
    }),
  )
  quietly(
    Taro.setBackgroundColor({ backgroundColor: ground, backgroundColorTop: ground, backgroundColorBottom: ground }),
  )
  const borderStyle = tabLine === 'white' ? 'white' : 'black'
  quietly(Taro.setTabBarStyle({ color: tabText, selectedColor: tabOn, backgroundColor: tabGround, borderStyle }))
  TABS.forEach((tab, index) => {
    quietly(Taro.setTabBarItem({ index, selectedIconPath: icons[`${tab}On`] }))
  })
}
