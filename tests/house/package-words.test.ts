import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, normalize, resolve } from 'node:path'

/** What a screen says has to be there when it is drawn: with the first download, or with its own package. */
const SRC = resolve(__dirname, '../../src')
const ENDINGS = ['.ts', '.tsx', '.h5.ts', '.h5.tsx', '.weapp.ts', '.weapp.tsx']

const foldersIn = (path: string) =>
  readdirSync(path, { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .map(({ name }) => name)
const textOf = (file: string) => readFileSync(file, 'utf8')

const catalogue = (name: string) =>
  [...textOf(join(SRC, `i18n/zh/${name}.ts`)).matchAll(/^ {2}'([\w.-]+)':/gm)].map(([, key = '']) => key)
/** Names of the catalogues that a file takes its words from. */
const cataloguesIn = (file: string) =>
  [...textOf(file).matchAll(/from '(?:\.\.\/\.\.\/i18n\/zh|\.)\/([\w-]+)'/g)].map(([, name = '']) => name)

const FIRST = cataloguesIn(join(SRC, 'i18n/zh/messages.ts')).flatMap(catalogue)

const ownOf = (folder: string) => {
  const words = join(SRC, folder, 'words.ts')
  return existsSync(words) ? cataloguesIn(words).flatMap(catalogue) : []
}
const packages = foldersIn(join(SRC, 'packages')).map((name) => `packages/${name}`)
const ALL = new Set([...FIRST, ...packages.flatMap(ownOf)])

/** Files that a page draws with: what it imports, and what these import, but for types and catalogues. */
function reachable(page: string): string[] {
  const seen = new Set<string>()
  const open = [page]
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file) || file.startsWith(join(SRC, 'i18n'))) continue
    seen.add(file)
    const imports = textOf(file).matchAll(
      /(?:^|\n)(?:import|export)\s+(?!type\b)(?:[^'\n;]*?(?:\{[^}]*\})?[^'\n;]*?from\s+)?'(\.[^']+)'/g,
    )
    for (const [, spec = ''] of imports) {
      const base = normalize(join(file, '..', spec))
      open.push(...ENDINGS.map((ending) => base + ending).filter(existsSync))
    }
  }
  return [...seen]
}

/** Keys that a file names, or begins: `state.${phase}` names all of `state.`. */
function saidBy(file: string): string[] {
  const text = textOf(file)
  const named = [...text.matchAll(/'([a-zA-Z]\w*\.[\w.]+)'/g)].map(([, key = '']) => key)
  const begun = [...text.matchAll(/`([a-zA-Z]\w*\.[\w.]*)\$/g)].map(([, start = '']) => start)
  return [...ALL].filter((key) => named.includes(key) || begun.some((start) => key.startsWith(start)))
}

const pagesOf = (folder: string) =>
  foldersIn(join(SRC, folder))
    .map((name) => join(SRC, folder, name, 'index.tsx'))
    .filter(existsSync)

it.each(['pages', ...packages])('the screens of %s have all their words', (folder) => {
  const own = ownOf(folder)
  const there = new Set([...FIRST, ...own])
  for (const page of pagesOf(folder)) {
    // Its words are there before anything of it is drawn.
    if (own.length > 0) expect(textOf(page)).toContain("import '../words'")
    const missing = [...new Set(reachable(page).flatMap(saidBy))].filter((key) => !there.has(key))
    expect({ page: page.slice(SRC.length), missing }).toEqual({ page: page.slice(SRC.length), missing: [] })
  }
})
