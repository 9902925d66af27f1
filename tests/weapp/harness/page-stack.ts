import { posix } from 'node:path'
import type { WeappPage } from './page'

/** WeChat refuses an eleventh page. */
const DEEPEST = 10

export interface Location {
  route: string
  query: Record<string, string>
}

/** Where a URL leads, seen from a route. The values of a query stay encoded, as WeChat leaves them. */
export function parseUrl(url: string, from: string): Location {
  const [path = '', search = ''] = url.split('?')
  const route = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(from), path)
  const pairs = search.split('&').filter(Boolean)
  const query = Object.fromEntries(pairs.map((pair) => [pair.split('=')[0] ?? '', pair.split('=').slice(1).join('=')]))
  return { route, query }
}

export interface StackOptions {
  isTab: (route: string) => boolean
  /** @throws Error when the package has no such page */
  create: (location: Location) => WeappPage
}

/** The pages that are open, the lowest first, with the order of lifecycle calls that WeChat keeps. */
export class PageStack {
  private pages: WeappPage[] = []
  private readonly tabs = new Map<string, WeappPage>()

  constructor(private readonly options: StackOptions) {}

  get all(): readonly WeappPage[] {
    return this.pages
  }

  get top(): WeappPage | undefined {
    return this.pages.at(-1)
  }

  navigateTo(url: string): void {
    const location = this.resolve(url)
    if (this.options.isTab(location.route)) throw new Error('can not navigateTo a tabbar page')
    if (this.pages.length >= DEEPEST) throw new Error('webview count limit exceed')
    this.top?.run('onHide')
    this.open(location)
  }

  redirectTo(url: string): void {
    const location = this.resolve(url)
    if (this.options.isTab(location.route)) throw new Error('can not redirectTo a tabbar page')
    this.drop(1)
    this.open(location)
  }

  navigateBack(delta = 1): void {
    if (this.pages.length < 2) throw new Error('cannot navigate back at first page.')
    this.drop(Math.min(delta, this.pages.length - 1))
    this.top?.run('onShow')
  }

  switchTab(url: string): void {
    const location = this.resolve(url)
    if (!this.options.isTab(location.route)) throw new Error('can not switch to no-tabBar page')
    if (this.top?.route === location.route) return
    // A tab below other pages has been hidden since they were opened.
    if (this.pages.length === 1) this.top?.run('onHide')
    this.drop(this.pages.filter((page) => !this.options.isTab(page.route)).length)
    this.show(location)
  }

  reLaunch(url: string): void {
    const location = this.resolve(url)
    this.drop(this.pages.length)
    for (const page of this.tabs.values()) page.run('onUnload')
    this.tabs.clear()
    this.open(location)
  }

  private resolve(url: string): Location {
    return parseUrl(url, this.top?.route ?? '')
  }

  /** A tab once opened stays alive behind the others. */
  private show(location: Location): void {
    this.pages = []
    const alive = this.tabs.get(location.route)
    if (alive) {
      this.pages = [alive]
      alive.run('onShow')
    } else this.open(location)
  }

  private open(location: Location): void {
    const page = this.options.create(location)
    this.pages.push(page)
    if (this.options.isTab(page.route)) this.tabs.set(page.route, page)
    page.run('onLoad', page.query)
    page.run('onShow')
    page.run('onReady')
  }

  private drop(count: number): void {
    for (const page of this.pages.splice(this.pages.length - count).reverse()) {
      this.tabs.delete(page.route)
      page.run('onUnload')
    }
  }
}
