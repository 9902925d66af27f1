import Taro from '@tarojs/taro'

/** Keeps the screen from going dark, until the returned function is called. */
export function keepScreenOn(): () => void {
  const set = (on: boolean) => Taro.setKeepScreenOn({ keepScreenOn: on }).catch(() => undefined)
  void set(true)
  return () => void set(false)
}
