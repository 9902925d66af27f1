import * as v from 'valibot'
import { type ApiError, invalidArgument } from './api-error'

/**
 * Reads a method's parameters; a wrong one is refused with the error given for its name, or 47003.
 *
 * @throws ApiError
 */
export function readParams<Schema extends v.GenericSchema>(
  schema: Schema,
  params: unknown,
  errors: Record<string, () => ApiError> = {},
): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, params)
  if (parsed.success) return parsed.output
  const path = v.getDotPath(parsed.issues[0]) ?? ''
  const [name = ''] = path.split('.')
  throw Object.hasOwn(errors, name) ? (errors[name]?.() ?? invalidArgument(path)) : invalidArgument(`${path} invalid`)
}

/** An openid as WeChat makes them, and as tests and demonstrations do. */
export const openidSchema = v.pipe(v.string(), v.regex(/^[\w.@:-]{1,128}$/))

/** A page of the app without parameters: no leading slash, no query. */
export const pageSchema = v.pipe(v.string(), v.regex(/^(?!\/)[^?#]+$/))
