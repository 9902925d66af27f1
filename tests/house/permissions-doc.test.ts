import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { permissionsDoc } from '../../scripts/permissions-doc'

it('docs/permissions.md says what the contracts say: `npx tsx scripts/permissions.ts` writes it', () => {
  expect(readFileSync(resolve(__dirname, '../../docs/permissions.md'), 'utf8')).toBe(permissionsDoc())
})
