import { Canvas } from '@tarojs/components'
import Taro, { useReady } from '@tarojs/taro'
import { useCallback, useEffect, useRef } from 'react'
import './code-canvas.scss'
import type { CodeCanvasProps } from './code-canvas-props'
import { drawCode } from './draw-code'

type Node = Parameters<typeof drawCode>[0]

/** A QR code that can change ten times a minute without `setData`: drawn on the page's own canvas. */
export function CodeCanvas({ text, label }: CodeCanvasProps) {
  const node = useRef<Node>()
  const latest = useRef(text)
  latest.current = text

  const find = useCallback(() => {
    Taro.createSelectorQuery()
      .select('#code-canvas')
      .fields({ node: true })
      .exec(([found]: { node?: Node }[]) => {
        if (!found?.node) return
        node.current = found.node
        drawCode(found.node, latest.current)
      })
  }, [])
  // The node can be asked for once the page has been laid out.
  useReady(() => Taro.nextTick(find))
  useEffect(() => {
    if (node.current) drawCode(node.current, text)
    else Taro.nextTick(find)
  }, [text, find])

  return <Canvas type="2d" id="code-canvas" className="code-canvas" aria-role="img" aria-label={label} />
}
