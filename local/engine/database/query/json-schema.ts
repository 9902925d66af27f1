import { notServed } from '../errors'
import type { Doc, Value } from '../value/types'

export function schemaTest(_schema: Value): (doc: Doc) => boolean {
  throw notServed('$jsonSchema')
}
