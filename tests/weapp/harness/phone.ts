import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { Screen } from './screen'
import { waitFor } from './wait-for'
import { type Entry, Weapp } from './weapp'
import { canvasApi } from './wx/canvas'
import { cloudApi, type Line } from './wx/cloud'
import { type Device, deviceApi, type Network } from './wx/device'
import { dialogsApi, type NativeDialog, type Overlays } from './wx/dialogs'
import { type Files, filesApi } from './wx/files'
import { navigationApi } from './wx/navigation'
import { photosApi } from './wx/photos'
import { storageApi } from './wx/storage'

const PACKAGE = resolve(__dirname, '../../../dist/weapp')

export interface PhoneOptions {
  /** The engine that answers `wx.cloud`. */
  url: string
  openid: string
  /** Where `wx.cloud.uploadFile` puts files; answers their file id. */
  store?: (path: string, bytes: Uint8Array) => Promise<string>
  /** The phone's own clock; it need not agree with the engine's. */
  now?: () => number
}

/**
 * A phone with the compiled mini-program on it. It keeps what a phone keeps (storage, network, camera, clock) while the
 * app is started, killed and started again.
 */
export class Phone {
  readonly device: Device = {
    theme: 'light',
    fontSize: 17,
    camera: null,
    keptOn: false,
    clipboard: '',
    picked: null,
    photos: null,
    turnsPhotos: true,
    previewed: '',
    dialed: '',
    place: 'refused',
    shown: '',
    subscribes: 'accept',
    inTap: false,
    asked: [],
  }
  readonly overlays: Overlays = { dialog: null, toasts: [], loading: null }
  readonly files: Files = { kept: new Map(), folders: new Set(), handedOn: [] }
  readonly line: Line
  /** What the app printed as an error, or a warning. A story that ends with one has not gone well. */
  readonly complaints: string[] = []
  readonly titleBar = { title: '' }
  private readonly disk = new Map<string, string>()
  private readonly network: Network = { online: true, listeners: new Set() }
  private readonly now: () => number
  private run: Weapp | null = null

  constructor({ url, openid, store, now = Date.now }: PhoneOptions) {
    if (!existsSync(PACKAGE)) throw new Error('no dist/weapp: run `npm run build` first')
    this.now = now
    this.line = { url, openid, online: true, sent: [], fate: () => 'answered', ...(store && { store }) }
  }

  /** Starts the app, as if from the list of mini-programs or by a code that names a page. */
  open(entry: Entry = {}): this {
    this.kill()
    this.network.listeners.clear()
    Object.assign(this.overlays, { dialog: null, toasts: [], loading: null })
    this.run = new Weapp({
      root: PACKAGE,
      now: () => this.now(),
      log: (level, text) => {
        if (level !== 'info') this.complaints.push(`${level}: ${text}`)
      },
      makeWx: (app, stack) => ({
        ...deviceApi(app, this.device, this.network, (ids) => this.grant(ids)),
        ...storageApi(app, this.disk),
        ...navigationApi(app, stack, this.titleBar),
        ...dialogsApi(app, this.overlays),
        ...canvasApi(app, stack, this.files),
        ...filesApi(app, this.files),
        ...photosApi(app, this.device, this.files),
        cloud: cloudApi(app, this.line, (path) => this.files.kept.get(path) ?? this.device.picked?.bytes),
      }),
    })
    this.run.start(entry)
    return this
  }

  /** Ends the app as the system does. Storage stays. */
  kill(): void {
    this.run?.kill()
    this.run = null
  }

  private async grant(templateIds: string[]): Promise<void> {
    const { url, openid } = this.line
    for (const templateId of templateIds) {
      const body = JSON.stringify({ openid, templateId, count: 1 })
      await fetch(`${url}/engine/consents`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    }
  }

  private get app(): Weapp {
    if (!this.run) throw new Error('the app is not open')
    return this.run
  }

  readonly page = new Screen(
    () => {
      const top = this.app.stack.top
      if (!top) throw new Error('no page is open')
      return top
    },
    (down) => {
      this.device.inTap = down
    },
  )

  /** The pages below the one on top, and it: their routes. */
  get stack(): string[] {
    return this.app.stack.all.map((page) => page.route)
  }

  async tapTab(text: string): Promise<void> {
    const tab = this.app.tabs.find((candidate) => candidate.text === text)
    if (!tab) throw new Error(`no tab "${text}"`)
    this.app.stack.switchTab(`/${tab.pagePath}`)
    this.app.stack.top?.run('onTabItemTap', { pagePath: tab.pagePath, text })
  }

  /** Everything that the phone keeps for the app, as text. */
  get stored(): string {
    return [...this.disk.entries()].flat().join('\n')
  }

  /** What a chat gets when the person sends this page on: by WeChat's menu, or a button of the page. */
  share(from: 'menu' | 'button' = 'menu'): { title?: string; path?: string } {
    return (this.app.stack.top?.run('onShareAppMessage', { from }) ?? {}) as { title?: string; path?: string }
  }

  /** The phone's own back button. */
  back(): void {
    this.app.stack.navigateBack()
  }

  /** Leaves the app and comes back, as a glance at another app does. */
  glanceAway(): void {
    this.app.toBackground()
    this.app.toForeground()
  }

  setOnline(online: boolean): void {
    this.network.online = online
    this.line.online = online
    for (const listener of [...this.network.listeners]) {
      listener({ isConnected: online, networkType: online ? 'wifi' : 'none' })
    }
  }

  /** The next call of an action reaches the cloud, and its answer is lost on the way back. */
  loseAnswerTo(action: string): void {
    this.line.fate = (_name, event) => {
      if ((event as { action?: string }).action !== action) return 'answered'
      this.line.fate = () => 'answered'
      return 'answerLost'
    }
  }

  /** The events that left this phone for an action. */
  sent(action: string): Record<string, unknown>[] {
    return this.line.sent.map(({ event }) => event).filter((event) => event.action === action)
  }

  findDialog(): Promise<NativeDialog> {
    return waitFor(
      () => this.overlays.dialog,
      () => `a native dialog on\n${this.page.outline()}`,
    )
  }

  /** Runs the app's timers that a moved clock has made due. */
  clockMoved(): void {
    this.run?.timers.catchUp()
  }
}
