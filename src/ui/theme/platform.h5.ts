import theme from '../../theme.json'

const BROWSER_TEXT = 16
let applied: string[] = []

/** How much larger than usual the text in this browser is set. */
export const phoneTextScale = () =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / BROWSER_TEXT || 1

/** Puts the mode on the whole document, and its ground on the frame that a phone's browser draws around it. */
export function paintPlatform(scheme: 'auto' | 'light' | 'dark', classes: string) {
  const { classList } = document.documentElement
  classList.remove(...applied)
  applied = classes.split(' ').filter(Boolean)
  classList.add(...applied)
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
    const own = meta.media.includes('dark') ? 'dark' : 'light'
    meta.content = theme[scheme === 'auto' ? own : scheme].ground
  }
}
