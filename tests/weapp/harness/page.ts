import { WeappElement } from './element'
import type { Templates } from './templates'
import { applyPath, type PageData } from './view-data'

export interface PageConfig {
  data?: PageData
  [member: string]: unknown
}

export interface MiniEvent {
  type: string
  timeStamp: number
  detail: Record<string, unknown>
  target: EventTarget
  currentTarget: EventTarget
  touches: unknown[]
  changedTouches: unknown[]
}

interface EventTarget {
  id: string
  dataset: { sid: string }
  offsetLeft: number
  offsetTop: number
}

/** What one page has handed to the view so far (WeChat's own diagnostics: at most 256 KB a time, below 1000 nodes). */
export interface ViewCost {
  setDataCalls: number
  setDataBytes: number
  largestSetData: number
}

export interface PageSetting {
  route: string
  query: Record<string, string>
  config: PageConfig
  templates: Templates
  bridge: <T>(value: T) => T
}

/** A live page: the object that the app sees as `this`, and the view that its `setData` draws. */
export class WeappPage {
  readonly route: string
  readonly query: Record<string, string>
  readonly cost: ViewCost = { setDataCalls: 0, setDataBytes: 0, largestSetData: 0 }
  /** `this` of the page's methods; also what `getCurrentPages()` gives. */
  readonly instance: Record<string, unknown>
  private readonly data: PageData

  constructor(private readonly setting: PageSetting) {
    this.route = setting.route
    this.query = setting.query
    this.data = setting.bridge(setting.config.data ?? {})
    this.instance = Object.assign(Object.create(null), setting.config, {
      route: setting.route,
      __route__: setting.route,
      options: setting.query,
      data: this.data,
      setData: (data: PageData, done?: () => void) => this.setData(data, done),
      getTabBar: () => null,
      selectComponent: () => null,
    })
  }

  /** Calls a lifecycle method, if the page has it. */
  run(method: string, ...args: unknown[]): unknown {
    const member = this.instance[method]
    return typeof member === 'function' ? member.apply(this.instance, args.map(this.setting.bridge)) : undefined
  }

  get roots(): WeappElement[] {
    return (this.data.root?.cn ?? []).map((node) => new WeappElement(node, null, this.setting.templates))
  }

  /** Lets an event rise from a node as the platform does: to each node that binds it, until one catches it. */
  dispatch(element: WeappElement, type: string, detail: Record<string, unknown>, bubbles: boolean): boolean {
    let heard = false
    for (const current of bubbles ? element.path() : [element]) {
      const how = current.binding(type)
      if (!how) continue
      heard = true
      this.run('eh', event(type, detail, element, current))
      if (how === 'catch') break
    }
    return heard
  }

  private setData(data: PageData, done?: () => void): void {
    const text = JSON.stringify(data)
    this.cost.setDataCalls += 1
    const bytes = Buffer.byteLength(text)
    this.cost.setDataBytes += bytes
    this.cost.largestSetData = Math.max(this.cost.largestSetData, bytes)
    for (const [path, value] of Object.entries(this.setting.bridge(data))) applyPath(this.data, path, value)
    if (done) setTimeout(done)
  }
}

function event(type: string, detail: Record<string, unknown>, element: WeappElement, current: WeappElement): MiniEvent {
  const touches = [{ identifier: 0, pageX: 0, pageY: 0, clientX: 0, clientY: 0 }]
  return {
    type,
    detail,
    timeStamp: Math.round(process.uptime() * 1000),
    target: targetOf(element),
    currentTarget: targetOf(current),
    touches,
    changedTouches: touches,
  }
}

const targetOf = (element: WeappElement): EventTarget => ({
  id: element.id,
  dataset: { sid: element.sid },
  offsetLeft: 0,
  offsetTop: 0,
})
