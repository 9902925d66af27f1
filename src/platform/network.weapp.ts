import Taro from '@tarojs/taro'

/** Calls whenever the device may have a network again. */
export function onOnline(listener: () => void): void {
  Taro.onNetworkStatusChange(({ isConnected }) => {
    if (isConnected) listener()
  })
}
