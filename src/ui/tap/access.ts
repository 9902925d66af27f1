/** What a part says about itself to those who do not see it. */
export interface Access {
  role?: string | undefined
  label?: string | undefined
  /** The id of the element that names it (browser only). */
  labelledBy?: string | undefined
  describedBy?: string | undefined
  controls?: string | undefined
  hidden?: boolean | undefined
  checked?: boolean | undefined
  selected?: boolean | undefined
  expanded?: boolean | undefined
  disabled?: boolean | undefined
  busy?: boolean | undefined
  modal?: boolean | undefined
  current?: 'page' | 'step' | undefined
  live?: 'polite' | 'assertive' | undefined
  level?: number | undefined
  popup?: 'listbox' | 'dialog' | undefined
  /** Of a progress bar. */
  now?: number | undefined
}

const NAMES: Record<keyof Access, string> = {
  // WeChat reads `aria-role`; browsers read `role`, and call the other one invalid.
  role: process.env.TARO_ENV === 'h5' ? 'role' : 'aria-role',
  label: 'aria-label',
  labelledBy: 'aria-labelledby',
  describedBy: 'aria-describedby',
  controls: 'aria-controls',
  hidden: 'aria-hidden',
  checked: 'aria-checked',
  selected: 'aria-selected',
  expanded: 'aria-expanded',
  disabled: 'aria-disabled',
  busy: 'aria-busy',
  modal: 'aria-modal',
  current: 'aria-current',
  live: 'aria-live',
  level: 'aria-level',
  popup: 'aria-haspopup',
  now: 'aria-valuenow',
}

/** The attributes for it on this platform: `<View {...access({ role: 'heading', level: 1 })}>`. */
export function access(about: Access): Record<string, string> {
  const said = Object.entries(about).filter(([, value]) => value !== undefined)
  return Object.fromEntries(said.map(([key, value]) => [NAMES[key as keyof Access], String(value)]))
}
