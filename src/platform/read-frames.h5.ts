/** Often enough to feel immediate, seldom enough to leave an old phone cool. */
const EVERY = 180
/** Wide enough for a code that fills a third of the picture. */
const WIDTH = 640

/**
 * Looks for a code in a running video until the returned function is called. `found` says whether it took the text;
 * a text that was taken is not told again until another one was seen.
 */
export function readFrames(video: HTMLVideoElement, found: (text: string) => boolean): () => void {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  let taken = ''
  let stopped = false

  const look = async () => {
    const { default: decode } = await import('jsqr')
    while (!stopped) {
      const picture = grab(video, canvas, context)
      const text =
        picture && decode(picture.data, picture.width, picture.height, { inversionAttempts: 'dontInvert' })?.data
      if (text && text !== taken && found(text)) taken = text
      await new Promise((resolve) => setTimeout(resolve, EVERY))
    }
  }
  void look()
  return () => {
    stopped = true
  }
}

function grab(video: HTMLVideoElement, canvas: HTMLCanvasElement, context: CanvasRenderingContext2D | null) {
  const { videoWidth, videoHeight } = video
  if (!context || videoWidth === 0) return undefined
  canvas.width = Math.min(WIDTH, videoWidth)
  canvas.height = Math.round((canvas.width * videoHeight) / videoWidth)
  context.drawImage(video, 0, 0, canvas.width, canvas.height)
  return context.getImageData(0, 0, canvas.width, canvas.height)
}
