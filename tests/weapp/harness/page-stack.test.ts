import type { WeappPage } from './page'
import { PageStack } from './page-stack'

/** The order in which WeChat calls pages: what a screen does on show and on hide depends on it. */
describe('the stack of pages', () => {
  let calls: string[]
  let stack: PageStack

  beforeEach(() => {
    calls = []
    const create = ({ route, query }: { route: string; query: Record<string, string> }) => {
      const run = (method: string) => calls.push(`${route} ${method}`)
      return { route, query, run } as unknown as WeappPage
    }
    stack = new PageStack({ isTab: (route) => route.startsWith('tab'), create })
    stack.reLaunch('/tab1')
    calls = []
  })

  it('hides the page below while another is open, and shows it again', () => {
    stack.navigateTo('/detail')
    expect(calls).toEqual(['tab1 onHide', 'detail onLoad', 'detail onShow', 'detail onReady'])
    calls = []
    stack.navigateBack()
    expect(calls).toEqual(['detail onUnload', 'tab1 onShow'])
  })

  it('takes a page’s place', () => {
    stack.navigateTo('/form')
    calls = []
    stack.redirectTo('/result?id=1')
    expect(calls).toEqual(['form onUnload', 'result onLoad', 'result onShow', 'result onReady'])
    expect(stack.all.map((page) => page.route)).toEqual(['tab1', 'result'])
    expect(stack.top?.query).toEqual({ id: '1' })
  })

  it('keeps a tab alive behind the others, and drops what was open over it', () => {
    stack.navigateTo('/detail')
    calls = []
    stack.switchTab('/tab2')
    expect(calls).toEqual(['detail onUnload', 'tab2 onLoad', 'tab2 onShow', 'tab2 onReady'])
    calls = []
    stack.switchTab('/tab1')
    expect(calls).toEqual(['tab2 onHide', 'tab1 onShow'])
  })

  it('refuses what WeChat refuses', () => {
    expect(() => stack.navigateTo('/tab2')).toThrow('can not navigateTo a tabbar page')
    expect(() => stack.switchTab('/detail')).toThrow('can not switch to no-tabBar page')
    expect(() => stack.navigateBack()).toThrow('cannot navigate back at first page.')
    for (let i = 2; i <= 10; i++) stack.navigateTo('/detail')
    expect(() => stack.navigateTo('/detail')).toThrow('webview count limit exceed')
  })
})
