import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useT } from '../i18n/t'
import { Button } from '../ui/button/button'
import { Icon } from '../ui/icon/icon'
import './code-scanner.scss'
import type { CodeScannerProps } from './code-scanner-props'

/** WeChat's own scanner, opened at once; this is what stands behind it, to open it again. */
export function CodeScanner({ onCode, paused, words }: CodeScannerProps) {
  const t = useT()
  const [cancelled, setCancelled] = useState(false)
  const latest = useRef(onCode)
  latest.current = onCode

  const open = useCallback(async () => {
    setCancelled(false)
    try {
      // This app's own mini-program code comes as a path, any other as its text.
      const { result, path } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode', 'wxCode'] as never })
      latest.current((path as string | undefined) || result)
    } catch {
      setCancelled(true)
    }
  }, [])
  useEffect(() => {
    void open()
  }, [open])

  return (
    <View className="scanner-weapp">
      <Icon name="scan" size="big" />
      <View>{cancelled ? t('scan.cancelled') : (words?.aim ?? t('scan.aim'))}</View>
      <Button text={t('scan.start')} icon="scan" disabled={paused} onTap={() => void open()} />
    </View>
  )
}
