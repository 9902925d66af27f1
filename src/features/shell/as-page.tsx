import { type ComponentType, useEffect } from 'react'
import { useT } from '../../i18n/t'
import { nameTabs } from '../../platform/tab-names'
import { PersonaGate } from './persona-gate'

interface How {
  /** Without the bar that tells who one is in the demo: the presenter's screen. */
  bare?: boolean
  /** For everybody, also who is nobody here: nobody has to be chosen. */
  open?: boolean
}

/**
 * Makes a component a page: in a browser somebody has to be chosen first, in WeChat there is nothing to ask.
 * Drawn again when the language changes, so that the kit's own words follow.
 */
export function asPage(Content: ComponentType, { bare = false, open = false }: How = {}): ComponentType {
  return function Page() {
    const t = useT()
    useEffect(() => void nameTabs([t('tab.today'), t('tab.lessons'), t('tab.challenges'), t('tab.me')]), [t])
    if (open) return <Content />
    return (
      <PersonaGate bare={bare}>
        <Content />
      </PersonaGate>
    )
  }
}
