import { writeError } from '../errors'

/** The segments of an update's path, which may be any field name but these. */
export function checkPath(path: string): string[] {
  if (path === '') throw writeError('An empty update path is not valid.')
  const segments = path.split('.')
  for (const segment of segments) {
    if (segment === '')
      throw writeError(`The update path '${path}' contains an empty field name, which is not allowed.`)
    if (segment === '__proto__')
      throw writeError(`The update path '${path}' contains the field name __proto__, which is not allowed.`)
    if (segment.startsWith('$') && segment !== '$' && segment !== '$[]') {
      if (segment.startsWith('$['))
        throw writeError(`No array filter found for identifier '${segment.slice(2, -1)}' in path '${path}'`)
      throw writeError(`The dollar ($) prefixed field '${segment}' in '${path}' is not valid for storage.`)
    }
  }
  return segments
}
