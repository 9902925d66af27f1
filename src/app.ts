import { useDidShow } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { provideConsent } from './api/consent'
import './app.scss'
import { appWords } from './app-words'
import { askConsent } from './features/account/ask-consent'
import { sendQueued, startQueue } from './features/queue/start-queue'
import { provideTexts } from './ui/texts'
import { paintTheme } from './ui/theme/theme'

provideTexts(appWords)
provideConsent(askConsent)
paintTheme()
startQueue()

/** The root of both targets. It only carries the pages: what a screen needs, it asks for itself. */
export default function App({ children }: PropsWithChildren) {
  useDidShow(sendQueued)
  return children
}
