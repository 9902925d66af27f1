import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** How one kind of node is drawn: its tag, where its attributes come from, and which events it passes on. */
export interface Template {
  tag: string
  /** WXML attribute → key in the node's data. */
  attributes: Map<string, string>
  /** Event → whether the template ends its bubbling (`catch…`). */
  events: Map<string, 'bind' | 'catch'>
}

export type Templates = Map<string, Template>

const ONE = /<template name="tmpl_\d+_([^"]+)">([\s\S]*?)<\/template>\s*(?=<template name|$)/g
const TAG = /<(?!template\b|\/)([a-z-]+)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g

/**
 * Reads Taro's base.wxml: only what stands there reaches the screen. A property that no template binds (an aria-label,
 * say) is on no phone either, so queries and events go through these templates.
 */
export function readTemplates(packageRoot: string): Templates {
  const templates: Templates = new Map()
  for (const [, name = '', body = ''] of readFileSync(join(packageRoot, 'base.wxml'), 'utf8').matchAll(ONE)) {
    const node = name.replace(/_(focus|blur)$/, '')
    const template = readTemplate(body)
    if (template && !templates.has(node)) templates.set(node, template)
  }
  return templates
}

function readTemplate(body: string): Template | null {
  const [, tag, source = ''] = TAG.exec(body) ?? []
  if (!tag) return null
  const template: Template = { tag, attributes: new Map(), events: new Map() }
  for (const [, name = '', value = ''] of source.matchAll(ATTRIBUTE)) {
    const [, how, event] = /^(bind|catch):?([a-z]+)$/.exec(name) ?? []
    if (event && value === 'eh') template.events.set(event, how === 'catch' ? 'catch' : 'bind')
    const key = /\bi\.(\w+)/.exec(value)?.[1]
    if (key) template.attributes.set(name, key)
  }
  return template
}
