import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { at } from './paths'

export interface PackageSize {
  /** '' for the main package, else a sub-package's root. */
  root: string
  /** Bytes as uploaded, and each file gzipped. */
  raw: number
  gzip: number
}

const WEAPP = at('dist/weapp')
/** For the developer tools, not uploaded. */
const NOT_UPLOADED = /(^|\/)(project\.config\.json|.*\.LICENSE\.txt|.*\.map)$/

/** What each package of the compiled weapp weighs: the main package first, whatever is in no sub-package's folder. */
export function packageSizes(): PackageSize[] {
  const app = JSON.parse(readFileSync(join(WEAPP, 'app.json'), 'utf8')) as { subPackages?: { root: string }[] }
  const roots = (app.subPackages ?? []).map(({ root }) => root.replace(/\/$/, ''))
  const files = filesIn(WEAPP).filter((file) => !NOT_UPLOADED.test(file))
  return ['', ...roots].map((root) =>
    sizeOf(
      root,
      files.filter((file) => packageOf(file, roots) === root),
    ),
  )
}

export function mainPackageSize(): PackageSize {
  const [main] = packageSizes()
  if (!main) throw new Error('no main package')
  return main
}

const packageOf = (file: string, roots: readonly string[]): string =>
  roots.find((root) => file.startsWith(`${root}/`)) ?? ''

function sizeOf(root: string, files: readonly string[]): PackageSize {
  const contents = files.map((file) => readFileSync(join(WEAPP, file)))
  const total = (sizes: number[]) => sizes.reduce((sum, size) => sum + size, 0)
  return { root, raw: total(contents.map((c) => c.length)), gzip: total(contents.map((c) => gzipSync(c).length)) }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
}
