import { useEffect } from 'react'

const FOCUSABLE = '[tabindex="0"], input, textarea, select, a[href]'

const within = (box: HTMLElement) => [...box.querySelectorAll<HTMLElement>(FOCUSABLE)]

/** Keeps Tab inside the box: past its last element comes its first. */
function turn(box: HTMLElement, event: KeyboardEvent) {
  const stops = within(box)
  const [first, last] = [stops[0], stops[stops.length - 1]]
  const at = document.activeElement
  const leaving = !box.contains(at) || (event.shiftKey ? at === first || at === box : at === last)
  if (!leaving || !first || !last) return
  event.preventDefault()
  ;(event.shiftKey ? last : first).focus()
}

/** While open: the focus is in the box and stays there, Escape closes, and afterwards the focus is where it was. */
export function useModal(id: string, open: boolean, close: () => void) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: `close` may be new at every drawing; the focus moves only on opening
  useEffect(() => {
    const box = document.getElementById(id)
    if (!open || !box) return
    const before = document.activeElement
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close()
      if (event.key === 'Tab') turn(box, event)
    }
    const enter = () => box.focus({ preventScroll: true })
    // Taro's elements draw themselves a moment after they are there, and move what lies in them: the focus falls to the page by that.
    const stay = () => requestAnimationFrame(() => document.activeElement === document.body && enter())
    box.tabIndex = -1
    box.addEventListener('focusout', stay)
    enter()
    // Before the fields: Taro's keep their key presses to themselves.
    document.addEventListener('keydown', onKey, true)
    return () => {
      document.removeEventListener('keydown', onKey, true)
      box.removeEventListener('focusout', stay)
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [id, open])
}
