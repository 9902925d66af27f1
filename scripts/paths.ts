import { join } from 'node:path'

/** A path inside the project, whatever folder a command was started in. */
export const at = (path: string): string => join(__dirname, '..', path)
