import { useEffect, useRef, useState } from 'react'

export type CameraState = 'starting' | 'on' | 'denied' | 'absent'

const WANTED: MediaStreamConstraints = { video: { facingMode: 'environment', width: { ideal: 1280 } }, audio: false }

/** Why there is no picture: a refused permission can be given, a missing camera cannot. */
function reason(error: unknown): CameraState {
  const name = error instanceof DOMException ? error.name : ''
  return name === 'NotAllowedError' || name === 'SecurityError' ? 'denied' : 'absent'
}

/** The camera's picture in a video element, for as long as the screen is there. Browsers give it on HTTPS and localhost only. */
export function useCamera() {
  const video = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<CameraState>('starting')

  useEffect(() => {
    let stream: MediaStream | undefined
    let gone = false
    const start = async () => {
      if (!navigator.mediaDevices) return setState('absent')
      try {
        stream = await navigator.mediaDevices.getUserMedia(WANTED)
        if (gone || !video.current) return stop(stream)
        video.current.srcObject = stream
        await video.current.play()
        setState('on')
      } catch (error) {
        if (!gone) setState(reason(error))
      }
    }
    void start()
    return () => {
      gone = true
      stop(stream)
    }
  }, [])
  return { video, state }
}

function stop(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop()
}
