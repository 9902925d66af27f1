import type { PropsWithChildren } from 'react'
import './app.scss'

/** The root of both targets. It only carries the pages: what a screen needs, it asks for itself. */
export default function App({ children }: PropsWithChildren) {
  return children
}
