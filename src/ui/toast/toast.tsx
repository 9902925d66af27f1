import { View } from '@tarojs/components'
import { useSyncExternalStore } from 'react'
import { Icon } from '../icon/icon'
import { createSignal } from '../signal'
import { access } from '../tap/access'
import './toast.scss'

export type ToastTone = 'ok' | 'bad' | 'info'

/** Long enough to be read: a second, and a quarter for every character. */
const timeToRead = (text: string) => 1000 + Math.min(5000, text.length * 250)

const shown = createSignal((): { text: string; tone: ToastTone } | undefined => undefined)
let timer: ReturnType<typeof setTimeout> | undefined

/** Says in passing that something is done. What must not be missed is a `Notice` or a `confirm`. */
export function toast(text: string, tone: ToastTone = 'ok') {
  if (timer) clearTimeout(timer)
  shown.set({ text, tone })
  timer = setTimeout(() => shown.set(undefined), timeToRead(text))
}

const ICONS = { ok: 'check-circle', bad: 'warning', info: 'info' } as const

/** The message itself. */
export function ToastBox({ text, tone }: { text: string; tone: ToastTone }) {
  return (
    <View className="ui-toast-box">
      <Icon name={ICONS[tone]} size="small" />
      <View>{text}</View>
    </View>
  )
}

/** Where it shows: every `Screen` has one. The live region stands there before its words do, or they are not read out. */
export function ToastHost() {
  const current = useSyncExternalStore(shown.subscribe, shown.get, shown.get)
  return (
    <View className="ui-toast" {...access({ role: 'status', live: 'polite' })}>
      {current && <ToastBox {...current} />}
    </View>
  )
}
