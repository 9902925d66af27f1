import Taro from '@tarojs/taro'
import type { Pen } from './draw-code'
import type { SavePicture } from './save-picture-props'

interface Offscreen {
  getContext(kind: '2d'): Pen | null
}

/** Draws the picture out of sight and opens WeChat's own menu with it: send it to a chat, or keep it in the album. */
export const savePicture: SavePicture = async ({ width, height, draw }) => {
  try {
    const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height })
    const pen = (canvas as unknown as Offscreen).getContext('2d')
    if (!pen) return 'failed'
    draw(pen)
    const whole = { width, height, destWidth: width, destHeight: height }
    const { tempFilePath } = await Taro.canvasToTempFilePath({
      ...whole,
      canvas,
      fileType: 'jpg',
      quality: 0.95,
    } as never)
    await Taro.showShareImageMenu({ path: tempFilePath })
    return 'saved'
  } catch (error) {
    const { errMsg } = (error ?? {}) as { errMsg?: unknown }
    return /cancel/.test(String(errMsg)) ? 'cancelled' : 'failed'
  }
}
