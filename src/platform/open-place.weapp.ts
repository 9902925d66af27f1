import Taro from '@tarojs/taro'
import type { PlaceToOpen } from './open-place-props'

const CLOSE = 16

/** Shows a place on WeChat's own map, from where any navigation app takes over. */
export const openPlace = ({ point, name, address }: PlaceToOpen): void =>
  void Promise.resolve(Taro.openLocation({ ...point, name, address, scale: CLOSE })).catch(() => undefined)
