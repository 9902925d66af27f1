import type { Pen } from './draw-code'
import type { SavedAs } from './save-file-props'

export interface Picture {
  fileName: string
  width: number
  height: number
  draw: (pen: Pen) => void
}

/** Draws a picture and gives it to whoever asked for it. To be called in answer to a tap. */
export type SavePicture = (picture: Picture) => Promise<SavedAs>
