import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const PACKAGES = resolve(__dirname, '../../src/packages')
const foldersIn = (path: string) =>
  readdirSync(path, { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .map(({ name }) => name)

const withWords = foldersIn(PACKAGES).filter((name) => existsSync(join(PACKAGES, name, 'words.ts')))

it('knows packages whose words come with them', () => {
  expect(withWords).toEqual(expect.arrayContaining(['points', 'points-desk', 'roster']))
})

describe.each(withWords)('every page of packages/%s', (name) => {
  it.each(foldersIn(join(PACKAGES, name)))('brings its words: %s', (page) => {
    const file = join(PACKAGES, name, page, 'index.tsx')
    // A folder without a page holds parts of one.
    if (existsSync(file)) expect(readFileSync(file, 'utf8')).toContain("import '../words'")
  })
})
