import { View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import { useT } from '../i18n/t'
import { cx } from '../ui/classes'
import { access } from '../ui/tap/access'
import { useCamera } from './camera'
import './code-scanner.scss'
import type { CodeScannerProps } from './code-scanner-props'
import { readFrames } from './read-frames'

/** The browser's camera, with the decoder fetched only where it is needed; or in words why there is no picture. */
export function CodeScanner({ onCode, paused, words }: CodeScannerProps) {
  const t = useT()
  const aim = words?.aim ?? t('scan.aim')
  const { video, state } = useCamera()
  const latest = useRef({ onCode, paused })
  latest.current = { onCode, paused }

  useEffect(() => {
    const element = video.current
    if (state !== 'on' || !element) return
    return readFrames(element, (text) => {
      if (latest.current.paused) return false
      latest.current.onCode(text)
      return true
    })
  }, [state, video])

  const none = state === 'denied' || state === 'absent'
  return (
    <View className={cx('scanner', none && 'scanner-low')}>
      {!none && <video ref={video} className="scanner-video" muted playsInline aria-label={aim} />}
      {state === 'on' && <View className="scanner-frame" />}
      {state === 'on' && <View className="scanner-aim">{aim}</View>}
      {state === 'starting' && <View className="scanner-words">{t('scan.starting')}</View>}
      {none && (
        <View className="scanner-words" {...access({ role: 'status' })}>
          <View className="scanner-words-title">{t(`scan.${state}`)}</View>
          <View>{words?.otherwise ?? t(`scan.${state}Text`)}</View>
        </View>
      )}
    </View>
  )
}
