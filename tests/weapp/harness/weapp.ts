import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Modules } from './modules'
import { type PageConfig, WeappPage } from './page'
import { type Location, PageStack } from './page-stack'
import { bridge, createSandbox } from './sandbox'
import { readTemplates, type Templates } from './templates'
import { Timers } from './timers'
import type { ApiContext } from './wx/api'

interface AppJson {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  tabBar?: { list: { pagePath: string; text: string }[] }
}

/** What the phone gives an app when it starts it. */
export interface Host {
  /** The compiled package. */
  root: string
  now: () => number
  log: (level: 'error' | 'warn' | 'info', text: string) => void
  /** `wx` of this run of the app. */
  makeWx: (app: ApiContext, stack: PageStack) => Record<string, unknown>
}

export interface Entry {
  route?: string
  query?: Record<string, string>
  scene?: number
}

const FROM_THE_LIST = 1001

/** One run of the compiled mini-program, from its start to its end. */
export class Weapp {
  readonly stack: PageStack
  readonly timers: Timers
  private readonly json: AppJson
  private readonly templates: Templates
  private readonly modules: Modules
  private readonly app: ApiContext
  private readonly routes: Set<string>
  private readonly configs = new Map<string, PageConfig>()
  private instance: Record<string, unknown> = {}
  private alive = true

  constructor(private readonly host: Host) {
    this.json = JSON.parse(readFileSync(join(host.root, 'app.json'), 'utf8')) as AppJson
    this.templates = readTemplates(host.root)
    this.routes = new Set([...this.json.pages, ...(this.json.subPackages ?? []).flatMap(pagesOf)])
    this.timers = new Timers(host.now)
    this.stack = new PageStack({
      isTab: (route) => this.tabs.some((tab) => tab.pagePath === route),
      create: (location) => this.createPage(location),
    })
    const wx: Record<string, unknown> = {}
    const context = createSandbox({ now: host.now, globals: { wx, ...this.timers.globals, ...this.globals() } })
    this.app = { context, bridge: bridge(context), alive: () => this.alive }
    Object.assign(wx, host.makeWx(this.app, this.stack))
    this.modules = new Modules(host.root, context)
  }

  get tabs(): { pagePath: string; text: string }[] {
    return this.json.tabBar?.list ?? []
  }

  start({ route, query = {}, scene = FROM_THE_LIST }: Entry = {}): void {
    this.modules.load('app')
    const path = route ?? this.json.pages[0] ?? ''
    const options = { path, query, scene, shareTicket: '', referrerInfo: {} }
    this.call('onLaunch', options)
    this.call('onShow', options)
    const search = Object.entries(query).map(([key, value]) => `${key}=${value}`)
    this.stack.reLaunch(`/${path}?${search.join('&')}`)
  }

  /** The person leaves the app, or comes back to it. */
  toBackground(): void {
    this.stack.top?.run('onHide')
    this.call('onHide')
  }

  toForeground(): void {
    this.call('onShow', { path: this.stack.top?.route, query: {}, scene: FROM_THE_LIST })
    this.stack.top?.run('onShow')
  }

  /** The system ends the app without a word: nothing of it runs any more. */
  kill(): void {
    this.alive = false
    this.timers.close()
  }

  private call(method: string, ...args: unknown[]): void {
    const member = this.instance[method]
    if (typeof member === 'function') member.apply(this.instance, args.map(this.app.bridge))
  }

  private globals(): Record<string, unknown> {
    const { log } = this.host
    const print =
      (level: 'error' | 'warn' | 'info') =>
      (...parts: unknown[]) =>
        log(level, parts.map(readable).join(' '))
    const console = {
      log: print('info'),
      info: print('info'),
      debug: print('info'),
      warn: print('warn'),
      error: print('error'),
    }
    return {
      console,
      App: (config: Record<string, unknown>) => {
        this.instance = config
      },
      Page: (config: PageConfig) => this.configs.set(this.defining, config),
      Component: () => {},
      getApp: () => this.instance,
      getCurrentPages: () => this.stack.all.map((page) => page.instance),
    }
  }

  /** The page whose file is being loaded. */
  private defining = ''

  private createPage({ route, query }: Location): WeappPage {
    if (!this.routes.has(route)) throw new Error(`page "${route}" is not found`)
    this.defining = route
    this.modules.load(route)
    const config = this.configs.get(route)
    if (!config) throw new Error(`${route}.js did not call Page()`)
    const { templates } = this
    return new WeappPage({ route, query, config, templates, bridge: this.app.bridge })
  }
}

const pagesOf = ({ root, pages }: { root: string; pages: string[] }) => pages.map((page) => `${root}/${page}`)

/** An error of the app is of the app's own kind, not of ours: told by its stack. */
function readable(part: unknown): string {
  if (typeof part === 'string') return part
  const isError = typeof part === 'object' && part !== null && 'stack' in part
  return isError ? String(part.stack) : String(JSON.stringify(part))
}
