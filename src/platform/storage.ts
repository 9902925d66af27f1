import Taro from '@tarojs/taro'

/**
 * What this device keeps. A full or forbidden store is no reason for a screen to fail: then nothing is kept.
 * WeChat allows 10 MB for each person and app.
 */
export function keep(key: string, value: unknown): void {
  try {
    Taro.setStorageSync(key, value)
  } catch {
    // Not kept: the next visit asks again.
  }
}

/** What was kept, or undefined. */
export function kept<T>(key: string): T | undefined {
  try {
    const value: unknown = Taro.getStorageSync(key)
    return value === '' || value === null ? undefined : (value as T | undefined)
  } catch {
    return undefined
  }
}

export function drop(key: string): void {
  try {
    Taro.removeStorageSync(key)
  } catch {
    // Nothing there.
  }
}

/** Every key on this device that begins so. */
export function keptKeys(prefix: string): string[] {
  try {
    return Taro.getStorageInfoSync().keys.filter((key) => key.startsWith(prefix))
  } catch {
    return []
  }
}
