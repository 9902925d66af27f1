import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** From this width on a screen shows two panes; the style sheets have the same number. */
const WIDE = 960

const isWide = () => Taro.getWindowInfo().windowWidth >= WIDE

/** Whether a tap on a row fills the second pane (true) or opens a page. Follows a window that is resized. */
export function useWide(): boolean {
  const [wide, setWide] = useState(isWide)
  useEffect(() => {
    const follow = () => setWide(isWide())
    Taro.onWindowResize(follow)
    return () => Taro.offWindowResize(follow)
  }, [])
  return wide
}
