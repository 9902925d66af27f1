import type { Template, Templates } from './templates'
import type { NodeData } from './view-data'

const IMPLICIT_ROLES: Record<string, string> = {
  button: 'button',
  input: 'textbox',
  textarea: 'textbox',
  switch: 'switch',
  picker: 'combobox',
  navigator: 'link',
  image: 'img',
}

/** One node of a screen as WXML draws it. */
export class WeappElement {
  readonly children: WeappElement[]
  private readonly template: Template

  constructor(
    private readonly data: NodeData,
    readonly parent: WeappElement | null,
    templates: Templates,
  ) {
    const template = templates.get(data.nn)
    if (!template) throw new Error(`base.wxml has no template for node kind "${data.nn}": nothing would be drawn`)
    this.template = template
    this.children = (data.cn ?? []).map((child) => new WeappElement(child, this, templates))
  }

  get tag(): string {
    return this.template.tag === 'block' ? '#text' : this.template.tag
  }

  /** What the platform knows the node by: `sid` for Taro, `id` for selectors. */
  get sid(): string {
    return this.data.sid
  }

  get id(): string {
    return this.data.uid ?? this.data.sid
  }

  get classes(): string[] {
    return (this.data.cl ?? '').split(/\s+/).filter(Boolean)
  }

  get style(): string {
    return this.data.st ?? ''
  }

  attribute(name: string): unknown {
    const key = this.template.attributes.get(name)
    return key === undefined ? undefined : this.data[key]
  }

  /** How the template binds an event, if it does. */
  binding(event: string): 'bind' | 'catch' | undefined {
    return this.template.events.get(event)
  }

  get role(): string | undefined {
    const given = this.attribute('aria-role')
    return typeof given === 'string' && given !== '' ? given : IMPLICIT_ROLES[this.tag]
  }

  get disabled(): boolean {
    return isTrue(this.attribute('disabled')) || isTrue(this.attribute('aria-disabled'))
  }

  /** Drawn at all: neither it nor anything around it is hidden by its own style or attribute. */
  get visible(): boolean {
    const hidden = isTrue(this.attribute('hidden')) || /display:\s*none|visibility:\s*hidden/.test(this.style)
    return !hidden && (this.parent?.visible ?? true)
  }

  get text(): string {
    return this.tag === '#text' ? (this.data.v ?? '') : this.children.map((child) => child.text).join('')
  }

  /** What is typed in a field. */
  get value(): string {
    return String(this.attribute('value') ?? '')
  }

  /** What a screen reader calls it: its label, else its text. */
  get name(): string {
    const label = this.attribute('aria-label')
    return (typeof label === 'string' && label !== '' ? label : this.text).replace(/\s+/g, ' ').trim()
  }

  /** The node and everything in it, outermost first. */
  *walk(): Generator<WeappElement> {
    yield this
    for (const child of this.children) yield* child.walk()
  }

  /** The node and everything around it, innermost first. */
  *path(): Generator<WeappElement> {
    yield this
    if (this.parent) yield* this.parent.path()
  }

  get depth(): number {
    return 1 + Math.max(0, ...this.children.map((child) => child.depth))
  }

  /** As an outline for messages: each text, and each thing that can be touched, on a line of its own. */
  outline(indent = ''): string {
    const mark = this.role ? `[${this.role}${this.disabled ? ', disabled' : ''}] ` : ''
    const words = `${indent}${mark}${this.name || this.value}\n`
    if (TOUCHED.has(this.role ?? '') || this.children.every((child) => child.tag === '#text')) return words
    return this.children.map((child) => child.outline(`${indent} `)).join('')
  }
}

/** Roles of what a person acts on: what is inside belongs to it. */
export const TOUCHED = new Set([
  'button',
  'link',
  'tab',
  'radio',
  'checkbox',
  'switch',
  'menuitem',
  'option',
  'textbox',
])

const isTrue = (value: unknown): boolean => value === true || value === 'true'
