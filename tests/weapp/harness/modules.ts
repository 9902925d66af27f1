import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import vm from 'node:vm'

/** Names that WeChat shadows in every module, so that nothing of a browser leaks in. */
const SHADOWED = ['window', 'document', 'self', 'location', 'navigator', 'localStorage', 'XMLHttpRequest', 'WebSocket']
const compiled = new Map<string, vm.Script>()

interface Module {
  exports: unknown
}

/** Loads the compiled package's modules as WeChat does: each once, with `require` relative to the file. */
export class Modules {
  private readonly loaded = new Map<string, Module>()

  constructor(
    private readonly root: string,
    private readonly context: vm.Context,
  ) {}

  /** @param path from the package's root, with or without `.js` */
  load(path: string): unknown {
    const file = path.endsWith('.js') ? path : `${path}.js`
    const known = this.loaded.get(file)
    if (known) return known.exports
    const module: Module = { exports: {} }
    this.loaded.set(file, module)
    const require = (wanted: string) => this.load(relative(this.root, resolve(this.root, dirname(file), wanted)))
    compile(join(this.root, file)).runInContext(this.context)(require, module, module.exports)
    return module.exports
  }

  has(path: string): boolean {
    return existsSync(join(this.root, `${path}.js`))
  }
}

function compile(filename: string): vm.Script {
  const known = compiled.get(filename)
  if (known) return known
  const source = `(function (require, module, exports, ${SHADOWED.join(', ')}) {${readFileSync(filename, 'utf8')}\n})`
  const script = new vm.Script(source, { filename })
  compiled.set(filename, script)
  return script
}
