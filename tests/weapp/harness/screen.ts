import { TOUCHED, type WeappElement } from './element'
import type { ViewCost, WeappPage } from './page'
import type { Raster } from './raster'
import { waitFor } from './wait-for'
import { canvasOf } from './wx/canvas'

export type Wanted = string | RegExp

const says = (text: string, wanted: Wanted): boolean =>
  typeof wanted === 'string' ? text.replace(/\s+/g, ' ').trim() === wanted : wanted.test(text)

/** The screen on top as a person meets it: what can be read, touched and typed into. */
export class Screen {
  constructor(
    private readonly page: () => WeappPage,
    /** Told when a finger goes down and up: some things WeChat allows only in between. */
    private readonly touching: (down: boolean) => void = () => {},
  ) {}

  get route(): string {
    return this.page().route
  }

  get query(): Record<string, string> {
    return this.page().query
  }

  get cost(): ViewCost {
    return this.page().cost
  }

  /** How much is drawn: all nodes, and the deepest of them. */
  get size(): { nodes: number; depth: number } {
    const { roots } = this.page()
    return {
      nodes: roots.flatMap((root) => [...root.walk()]).length,
      depth: Math.max(0, ...roots.map((root) => root.depth)),
    }
  }

  /** What a canvas shows. */
  drawing(id: string): Raster {
    return canvasOf(this.page(), id).raster
  }

  findDrawing(id: string): Promise<WeappElement> {
    return this.find(() => this.all().find((one) => one.tag === 'canvas' && one.id === id), `canvas ${id}`)
  }

  /** Everything that is drawn, outermost first. */
  all(): WeappElement[] {
    return this.page()
      .roots.flatMap((root) => [...root.walk()])
      .filter((element) => element.visible)
  }

  text(): string {
    return this.page()
      .roots.map((root) => root.text)
      .join('')
  }

  outline(): string {
    return `${this.route}\n${this.page()
      .roots.map((root) => root.outline())
      .join('')}`
  }

  /** The innermost nodes whose text is, or matches, what is wanted. */
  allByText(wanted: Wanted): WeappElement[] {
    const matching = (element: WeappElement) => element.tag !== '#text' && says(element.text, wanted)
    return this.all().filter((element) => matching(element) && !element.children.some(matching))
  }

  allByRole(role: string, name?: Wanted): WeappElement[] {
    return this.all().filter((element) => element.role === role && (name === undefined || says(element.name, name)))
  }

  findByText(wanted: Wanted): Promise<WeappElement> {
    return this.find(() => this.allByText(wanted)[0], `text ${wanted}`)
  }

  findByRole(role: string, name?: Wanted): Promise<WeappElement> {
    return this.find(() => this.allByRole(role, name)[0], `${role} ${name ?? ''}`)
  }

  /** A field by its label or placeholder. */
  findField(wanted: Wanted): Promise<WeappElement> {
    const named = (field: WeappElement) =>
      says(field.name, wanted) || says(String(field.attribute('placeholder') ?? ''), wanted)
    return this.find(() => this.allByRole('textbox').find(named), `field ${wanted}`)
  }

  waitFor(holds: (screen: Screen) => boolean, what: string): Promise<true> {
    return this.find(() => holds(this), what)
  }

  /** Waits for something that can be tapped and has this name, and taps it. A disabled one is waited for. */
  async tap(wanted: Wanted): Promise<void> {
    const find = () => this.tappable(wanted)
    await this.tapElement(await this.find(find, `something enabled to tap that says ${wanted}`))
  }

  /** The same, inside what has a role: a dialog, say. */
  async tapIn(role: string, wanted: Wanted): Promise<void> {
    const inside = (element: WeappElement) => [...element.path()].some((around) => around.role === role)
    await this.tapElement(await this.find(() => this.tappable(wanted, inside), `${wanted} in ${role}`))
  }

  async tapElement(element: WeappElement): Promise<void> {
    if (element.disabled) throw new Error(`"${element.name}" is disabled`)
    this.touching(true)
    const heard = this.page().dispatch(element, 'tap', { x: 0, y: 0 }, true)
    this.touching(false)
    if (!heard) throw new Error(`nothing hears a tap on "${element.name}"`)
    this.submitFormOf(element)
    await settle()
  }

  /** Taps a marker of the map, by what it is called. */
  async tapMarker(title: string): Promise<void> {
    const map = await this.find(() => this.all().find(({ tag }) => tag === 'map'), 'a map')
    const markers = map.attribute('markers') as { id: number; ariaLabel: string }[]
    const marker = markers.find(({ ariaLabel }) => ariaLabel.includes(title))
    if (!marker) throw new Error(`no marker "${title}" among ${markers.map((one) => one.ariaLabel).join(', ')}`)
    if (!this.page().dispatch(map, 'markertap', { markerId: marker.id }, false))
      throw new Error('nothing hears a marker')
    await settle()
  }

  /** Types over what stands in a field, and leaves it. */
  async type(field: Wanted, value: string): Promise<void> {
    await this.typeInto(await this.findField(field), value)
  }

  async typeInto(element: WeappElement, value: string): Promise<void> {
    const page = this.page()
    page.dispatch(element, 'focus', { value: element.value, height: 0 }, false)
    page.dispatch(element, 'input', { value, cursor: value.length, keyCode: 0 }, false)
    page.dispatch(element, 'blur', { value, cursor: value.length }, false)
    await settle()
  }

  /** Chooses on the native wheel of a field: one of its words, a day, or a time of day. */
  async pick(label: string, wanted: string | RegExp): Promise<void> {
    const named = (picker: WeappElement) => [...picker.walk()].some((inner) => inner.name.startsWith(`${label} `))
    const picker = await this.find(() => this.all().find((one) => one.tag === 'picker' && named(one)), `wheel ${label}`)
    const words = picker.attribute('range')
    const value = Array.isArray(words) ? words.findIndex((word) => says(String(word), wanted)) : wanted
    if (value === -1) throw new Error(`${label} has no ${wanted}, only ${String(words)}`)
    this.page().dispatch(picker, 'change', { value }, false)
    await settle()
  }

  private tappable(wanted: Wanted, there: (element: WeappElement) => boolean = () => true): WeappElement | undefined {
    const enabled = (element: WeappElement) => !element.disabled && there(element)
    const byRole = this.all().find(
      (element) => TOUCHED.has(element.role ?? '') && says(element.name, wanted) && enabled(element),
    )
    const enabledText = (element: WeappElement) => there(element) && [...element.path()].every((one) => !one.disabled)
    return byRole ?? this.allByText(wanted).find(enabledText)
  }

  private submitFormOf(element: WeappElement): void {
    if (element.attribute('form-type') !== 'submit') return
    const form = [...element.path()].find((around) => around.tag === 'form')
    if (form) this.page().dispatch(form, 'submit', { value: formValues(form) }, false)
  }

  private find<T>(look: () => T | undefined | false, what: string): Promise<T> {
    return waitFor(look, () => `${what} on\n${this.outline()}`)
  }
}

function formValues(form: WeappElement): Record<string, unknown> {
  const named = [...form.walk()].filter((element) => element.attribute('name'))
  return Object.fromEntries(named.map((element) => [String(element.attribute('name')), element.attribute('value')]))
}

/** Lets the app do what an event made due at once: Taro hands its updates to `setData` in a timeout of 0. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve))
}
