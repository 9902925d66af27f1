import { type ApiContext, ApiFailure, asyncApi, type Options } from './api'

/** A native dialog that is open and waits for the person's finger. */
export interface NativeDialog {
  kind: 'modal' | 'actionSheet'
  title: string
  content: string
  items: string[]
  confirm: () => void
  cancel: () => void
  choose: (item: string) => void
}

export interface Overlays {
  dialog: NativeDialog | null
  toasts: string[]
  loading: string | null
}

/** `wx.showModal`, `showActionSheet`, `showToast`, `showLoading`: shown in `overlays`, answered by the test. */
export function dialogsApi(app: ApiContext, overlays: Overlays): Record<string, unknown> {
  const open = (kind: NativeDialog['kind'], options: Options) =>
    new Promise<Record<string, unknown>>((resolve, reject) => {
      const close = (act: () => void) => () => {
        overlays.dialog = null
        act()
      }
      const items = Array.isArray(options.itemList) ? options.itemList.map(String) : []
      overlays.dialog = {
        kind,
        items,
        title: String(options.title ?? ''),
        content: String(options.content ?? ''),
        confirm: close(() => resolve({ confirm: true, cancel: false })),
        cancel: close(() =>
          kind === 'modal' ? resolve({ confirm: false, cancel: true }) : reject(new ApiFailure('cancel')),
        ),
        choose: (item) => close(() => resolve({ tapIndex: items.indexOf(item) }))(),
      }
    })
  const set = (name: string, change: (options: Options) => void) =>
    asyncApi(app, name, (options) => {
      change(options)
      return undefined
    })
  return {
    showModal: asyncApi(app, 'showModal', (options) => open('modal', options)),
    showActionSheet: asyncApi(app, 'showActionSheet', (options) => open('actionSheet', options)),
    showToast: set('showToast', ({ title }) => overlays.toasts.push(String(title))),
    hideToast: set('hideToast', () => {}),
    showLoading: set('showLoading', ({ title }) => {
      overlays.loading = String(title)
    }),
    hideLoading: set('hideLoading', () => {
      overlays.loading = null
    }),
  }
}
