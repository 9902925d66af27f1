import { writeFileSync } from 'node:fs'
import { at } from './paths'
import { permissionsDoc } from './permissions-doc'

/** `npx tsx scripts/permissions.ts`: writes docs/permissions.md from the contracts. */
writeFileSync(at('docs/permissions.md'), permissionsDoc())
