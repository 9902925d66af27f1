import Taro from '@tarojs/taro'

/** Brings the first field that needs something into view, once it is drawn as such. */
export function showFirstError(): void {
  const show = () => Taro.pageScrollTo({ selector: '.ui-field-bad', offsetTop: -88, duration: 200 })
  // Nothing is marked when it was refused for another reason: then there is nothing to scroll to.
  setTimeout(() => void Promise.resolve(show()).catch(() => undefined), 100)
}
