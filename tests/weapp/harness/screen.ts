import type { WeappElement } from './element'
import type { ViewCost, WeappPage } from './page'
import { waitFor } from './wait-for'

export type Wanted = string | RegExp

const says = (text: string, wanted: Wanted): boolean =>
  typeof wanted === 'string' ? text.replace(/\s+/g, ' ').trim() === wanted : wanted.test(text)

const TAPPABLE = new Set(['button', 'link', 'tab', 'radio', 'checkbox', 'switch', 'menuitem', 'option'])

/** The screen on top as a person meets it: what can be read, touched and typed into. */
export class Screen {
  constructor(private readonly page: () => WeappPage) {}

  get route(): string {
    return this.page().route
  }

  get query(): Record<string, string> {
    return this.page().query
  }

  get cost(): ViewCost {
    return this.page().cost
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

  async tapElement(element: WeappElement): Promise<void> {
    if (element.disabled) throw new Error(`"${element.name}" is disabled`)
    if (!this.page().dispatch(element, 'tap', { x: 0, y: 0 }, true))
      throw new Error(`nothing hears a tap on "${element.name}"`)
    this.submitFormOf(element)
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

  /** The event of a native control: a picker's `change`, a switch's, an input's `confirm`. */
  async change(element: WeappElement, value: unknown, type = 'change'): Promise<void> {
    if (!this.page().dispatch(element, type, { value }, false)) throw new Error(`${element.tag} does not bind ${type}`)
    await settle()
  }

  private tappable(wanted: Wanted): WeappElement | undefined {
    const enabled = (element: WeappElement) => !element.disabled
    const byRole = this.all().find(
      (element) => TAPPABLE.has(element.role ?? '') && says(element.name, wanted) && enabled(element),
    )
    return byRole ?? this.allByText(wanted).find((element) => [...element.path()].every(enabled))
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
