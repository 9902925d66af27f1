/** WeChat moves its own reading focus into what says `aria-modal`. */
export function useModal(_id: string, _open: boolean, _close: () => void) {}
