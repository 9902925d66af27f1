interface Control {
  id: string
  kind: 'text' | 'digits' | 'decimal' | 'phone' | 'search'
  label: string
  bad: boolean
  required: boolean
}

const MODES = { text: 'text', digits: 'numeric', decimal: 'decimal', phone: 'tel', search: 'search' } as const

/**
 * What the control itself is told. In a browser Taro's element only wraps it, so names and keyboard go through
 * `nativeProps`; WeChat reads them off the element.
 */
export function native({ id, kind, label, bad, required }: Control): Record<string, unknown> {
  if (process.env.TARO_ENV !== 'h5') return { 'aria-label': label }
  return {
    nativeProps: {
      id: `${id}-control`,
      inputMode: MODES[kind],
      autocomplete: 'off',
      'aria-describedby': `${id}-note`,
      'aria-invalid': String(bad),
      'aria-required': String(required),
    },
  }
}
