import Taro from '@tarojs/taro'

/** A number on one of WeChat's own tabs; an empty text takes it off. Refused on pages without tabs: the next tab sets it. */
export async function showTabBadge(index: number, text: string): Promise<void> {
  try {
    if (text) await Taro.setTabBarBadge({ index, text })
    else await Taro.removeTabBarBadge({ index })
  } catch {
    // No tabs here.
  }
}
