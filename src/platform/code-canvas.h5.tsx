import { useEffect, useRef } from 'react'
import './code-canvas.scss'
import type { CodeCanvasProps } from './code-canvas-props'
import { drawCode } from './draw-code'

/** A QR code that can change ten times a minute without the page being drawn again. */
export function CodeCanvas({ text, label }: CodeCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    if (canvas.current) drawCode(canvas.current, text)
  }, [text])
  return <canvas ref={canvas} className="code-canvas" role="img" aria-label={label} />
}
