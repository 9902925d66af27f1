import type { ComponentType } from 'react'
import { useLanguage } from '../../i18n/language'
import { PersonaGate } from './persona-gate'
import './provide-ui-texts'

interface How {
  /** Without the bar that tells who one is in the demo: the presenter's screen. */
  bare?: boolean
}

/**
 * Makes a component a page: in a browser somebody has to be chosen first, in WeChat there is nothing to ask.
 * Drawn again when the language changes, so that the kit's own words follow.
 */
export function asPage(Content: ComponentType, { bare = false }: How = {}): ComponentType {
  return function Page() {
    useLanguage()
    return (
      <PersonaGate bare={bare}>
        <Content />
      </PersonaGate>
    )
  }
}
