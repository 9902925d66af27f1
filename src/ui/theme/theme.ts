import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import { cx } from '../classes'
import { createSignal } from '../signal'
import { paintPlatform, phoneTextScale } from './platform'

/** What a person has chosen; `auto` follows the phone. */
export interface ThemeChoice {
  scheme: 'auto' | 'light' | 'dark'
  text: 'auto' | 'standard' | 'large'
}

const KEY = 'ui.theme'
/** From this setting of the phone on, standard text would be too small beside everything else on it. */
const LARGE_FROM = 1.2

const chosen = createSignal((): ThemeChoice => {
  const stored: Partial<ThemeChoice> | '' = Taro.getStorageSync(KEY)
  return { scheme: 'auto', text: 'auto', ...(stored || {}) }
})

/** Keeps a choice on this device; every screen follows at once. */
export function chooseTheme(change: Partial<ThemeChoice>) {
  const next = { ...chosen.get(), ...change }
  Taro.setStorageSync(KEY, next)
  chosen.set(next)
  paintTheme()
}

export const isLarge = ({ text }: ThemeChoice) =>
  text === 'large' || (text === 'auto' && phoneTextScale() >= LARGE_FROM)

/** The classes that set a part of the page to the chosen mode; `auto` needs none, the style sheet follows the phone. */
export const themeClass = (choice: ThemeChoice) =>
  cx(
    choice.scheme === 'dark' && 'ui-dark',
    choice.scheme === 'light' && 'ui-light',
    isLarge(choice) ? 'ui-text-large' : 'ui-text-standard',
  )

/** Colors what lies outside the pages: the phone's title bar and tab bar, the browser's frame. */
export const paintTheme = () => paintPlatform(chosen.get().scheme, themeClass(chosen.get()))

export const useTheme = () => useSyncExternalStore(chosen.subscribe, chosen.get, chosen.get)
