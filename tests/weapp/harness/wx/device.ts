import { type ApiContext, ApiFailure, asyncApi, type Options } from './api'

/** The phone around the app: what the person set up, and what its parts do. */
export interface Device {
  theme: 'light' | 'dark'
  /** WeChat's own font setting in px; 17 is standard. */
  fontSize: number
  /** What the camera sees; null when the person closes the scanner. */
  camera: string | null
  keptOn: boolean
  clipboard: string
  /** The file that the person picks out of a chat; null when they pick none. */
  picked: { name: string; bytes: Uint8Array } | null
  /** The photos that the person takes or chooses; null when they choose none. */
  photos: Buffer[] | null
  /** Whether this phone draws a photo upright by itself. */
  turnsPhotos: boolean
  /** The photo that was last shown large. */
  previewed: string
  /** The number that was last handed to the telephone. */
  dialed: string
  /** Where the phone is; or that its owner does not let the app know, or has switched that off. */
  place: { latitude: number; longitude: number } | 'refused' | 'off'
  /** The place that was last shown on WeChat's own map. */
  shown: string
  /** What the person says to subscribe messages: `off` is the main switch, `broken` a failure of WeChat's own. */
  subscribes: 'accept' | 'reject' | 'ban' | 'off' | 'broken'
  /** A finger is on the screen: handlers of a tap are running. */
  inTap: boolean
  /** Templates that they were asked about, each time. */
  asked: string[][]
}

type NetworkListener = (state: { isConnected: boolean; networkType: string }) => void

export interface Network {
  online: boolean
  listeners: Set<NetworkListener>
}

const WINDOW = { windowWidth: 375, windowHeight: 720, screenWidth: 375, screenHeight: 812, pixelRatio: 2 }

/** `wx` facts and parts of the device. */
export function deviceApi(
  app: ApiContext,
  device: Device,
  network: Network,
  /** WeChat's own count of what the person accepted. */
  grant: (templateIds: string[]) => Promise<void>,
): Record<string, unknown> {
  const appInfo = () => ({
    SDKVersion: '3.5.0',
    version: '8.0.50',
    language: 'zh_CN',
    host: { env: 'WeChat' },
    enableDebug: false,
    theme: device.theme,
    fontSizeSetting: device.fontSize,
    fontSizeScaleFactor: device.fontSize / 17,
  })
  const windowInfo = () => ({
    ...WINDOW,
    statusBarHeight: 44,
    safeArea: { left: 0, right: 375, top: 44, bottom: 778, width: 375, height: 734 },
    screenTop: 92,
  })
  const deviceInfo = () => ({ platform: 'ios', system: 'iOS 14.0', brand: 'Apple', model: 'iPhone 12', abi: 'arm64' })
  const system = () => ({ ...appInfo(), ...windowInfo(), ...deviceInfo() })
  const networkType = () => (network.online ? 'wifi' : 'none')
  return {
    getAppBaseInfo: () => app.bridge(appInfo()),
    getWindowInfo: () => app.bridge(windowInfo()),
    getDeviceInfo: () => app.bridge(deviceInfo()),
    getSystemInfoSync: () => app.bridge(system()),
    getSystemInfo: asyncApi(app, 'getSystemInfo', system),
    getNetworkType: asyncApi(app, 'getNetworkType', () => ({ networkType: networkType() })),
    onNetworkStatusChange: (listener: NetworkListener) => void network.listeners.add(listener),
    offNetworkStatusChange: (listener?: NetworkListener) =>
      listener ? void network.listeners.delete(listener) : network.listeners.clear(),
    onThemeChange: () => {},
    offThemeChange: () => {},
    onKeyboardHeightChange: () => {},
    offKeyboardHeightChange: () => {},
    onWindowResize: () => {},
    offWindowResize: () => {},
    scanCode: asyncApi(app, 'scanCode', () => {
      if (device.camera === null) throw new ApiFailure('cancel')
      return { result: device.camera, scanType: 'QR_CODE', charSet: 'UTF-8', rawData: '', path: '' }
    }),
    chooseMessageFile: asyncApi(app, 'chooseMessageFile', () => {
      if (device.picked === null) throw new ApiFailure('cancel')
      const { name, bytes } = device.picked
      return { tempFiles: [{ name, size: bytes.length, path: `wxfile://tmp_${name}`, time: 0, type: 'file' }] }
    }),
    makePhoneCall: asyncApi(app, 'makePhoneCall', ({ phoneNumber }) => {
      device.dialed = String(phoneNumber)
      return undefined
    }),
    getLocation: asyncApi(app, 'getLocation', () => locationOf(device)),
    // The person allows it there.
    openSetting: asyncApi(app, 'openSetting', () => {
      if (device.place === 'refused') device.place = HOME
      return { authSetting: { 'scope.userLocation': true } }
    }),
    openLocation: asyncApi(app, 'openLocation', ({ name, latitude, longitude }) => {
      device.shown = `${String(name)} ${String(latitude)},${String(longitude)}`
      return undefined
    }),
    setKeepScreenOn: asyncApi(app, 'setKeepScreenOn', ({ keepScreenOn }) => {
      device.keptOn = keepScreenOn === true
      return undefined
    }),
    setScreenBrightness: asyncApi(app, 'setScreenBrightness', () => undefined),
    getScreenBrightness: asyncApi(app, 'getScreenBrightness', () => ({ value: 0.5 })),
    vibrateShort: asyncApi(app, 'vibrateShort', () => undefined),
    vibrateLong: asyncApi(app, 'vibrateLong', () => undefined),
    setClipboardData: asyncApi(app, 'setClipboardData', ({ data }) => {
      device.clipboard = String(data)
      return undefined
    }),
    hideKeyboard: asyncApi(app, 'hideKeyboard', () => undefined),
    pageScrollTo: asyncApi(app, 'pageScrollTo', () => undefined),
    startPullDownRefresh: asyncApi(app, 'startPullDownRefresh', () => undefined),
    stopPullDownRefresh: asyncApi(app, 'stopPullDownRefresh', () => undefined),
    setNavigationBarColor: asyncApi(app, 'setNavigationBarColor', () => undefined),
    setBackgroundColor: asyncApi(app, 'setBackgroundColor', () => undefined),
    setTabBarBadge: asyncApi(app, 'setTabBarBadge', () => undefined),
    removeTabBarBadge: asyncApi(app, 'removeTabBarBadge', () => undefined),
    requestSubscribeMessage: requestSubscribeMessage(app, device, grant),
    canIUse: () => true,
    nextTick: (run: () => void) => void setTimeout(run),
  }
}

/** Where whoever allows it turns out to be: by the river in 秀峰区. */
const HOME = { latitude: 25.2838, longitude: 110.2915 }

function locationOf({ place }: Device) {
  if (place === 'refused') throw new ApiFailure('auth deny')
  if (place === 'off') throw new ApiFailure('ERROR_NOCELL&WIFI_LOCATIONSWITCHOFF', { errCode: 2 })
  return { ...place, accuracy: 30, speed: -1, altitude: 0, verticalAccuracy: 0, horizontalAccuracy: 30 }
}

/** As WeChat does, only in a tap: what is asked after something was awaited is refused. */
function requestSubscribeMessage(app: ApiContext, device: Device, grant: (templateIds: string[]) => Promise<void>) {
  return (options: Options = {}) => {
    const inTap = device.inTap
    return asyncApi(app, 'requestSubscribeMessage', async ({ tmplIds }) => {
      const ids = (tmplIds as unknown[]).map(String)
      if (!inTap) throw new ApiFailure('can only be invoked by user TAP gesture.', { errCode: 20003 })
      if (ids.length > 3) throw new ApiFailure('Templates size exceed', { errCode: 20003 })
      if (device.subscribes === 'broken') throw new ApiFailure('network error', { errCode: 10001 })
      if (device.subscribes === 'off') throw new ApiFailure('The main switch is switched off', { errCode: 20004 })
      device.asked.push(ids)
      if (device.subscribes === 'accept') await grant(ids)
      return Object.fromEntries(ids.map((id) => [id, device.subscribes]))
    })(options)
  }
}
