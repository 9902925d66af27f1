import { join } from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import attributes from './attributes.json'

interface Platform {
  template?: { mergeComponents(ctx: IPluginContext, patch: Record<string, Record<string, string>>): void }
  runtimePath?: string | string[]
}

/**
 * WeChat reads accessibility attributes aloud, but Taro's templates leave them out. This adds them to the templates;
 * the runtime has to number the attributes alike, so it gets the same list before it draws anything.
 * The list's quoted default is an empty text, which WeChat takes as not given.
 */
export default (ctx: IPluginContext) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: Platform) {
      if (!platform.template) return
      platform.template.mergeComponents(ctx, attributes)
      const own = join(__dirname, 'runtime.ts')
      platform.runtimePath = [platform.runtimePath ?? []].flat().concat(own)
    },
  })
}
