import { resolve } from 'node:path'
import { defineConfig } from '@tarojs/cli'

const root = resolve(__dirname, '..')
const target = process.env.TARO_ENV ?? 'weapp'
/** `CATALOGUE=1` builds the catalogue of parts and nothing else, for its test; a development build has it beside the app. */
const alone = process.env.CATALOGUE === '1'
const catalogue = alone ? 'alone' : process.env.NODE_ENV === 'production' ? 'none' : 'beside'
const outputRoot = `dist/${alone ? 'catalogue-' : ''}${target}`

/** Taro transpiles `src` only. These lie outside it, or are published in a syntax newer than our oldest engine. */
const compile = {
  include: ['core', 'config/aria', ...['valibot', '@noble/hashes', 'uqr'].map((name) => `node_modules/${name}`)].map(
    (path) => resolve(root, path),
  ),
}

/** Sizes are px on both targets: rpx and rem would make everything grow with the width of a tablet or a PC window. */
const pxtransform = { enable: false, config: {} }

export default defineConfig<'webpack5'>({
  projectName: 'xiufeng-pioneers',
  date: '2026-11-24',
  designWidth: 375,
  deviceRatio: { 375: 2 },
  sourceRoot: 'src',
  outputRoot,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  plugins: [resolve(__dirname, 'aria/plugin.ts')],
  defineConstants: {
    __CATALOGUE__: JSON.stringify(catalogue),
    __CLOUD_ENV__: JSON.stringify(process.env.CLOUD_ENV ?? ''),
    __LINK_BASE__: JSON.stringify(process.env.LINK_BASE ?? ''),
  },
  // Taro copies the pictures that the tab bar names; those that theme.json and the map name are ours to copy, the map's into the
  // package that has it.
  copy: {
    patterns:
      target === 'weapp'
        ? [
            { from: 'src/assets/tab/', to: `${outputRoot}/assets/tab/` },
            { from: 'src/assets/map/', to: `${outputRoot}/packages/challenge/markers/` },
          ]
        : [],
    options: {},
  },
  // Quoted keys break private fields: `#x` would become `#"x"`. A Chinese character is 3 bytes as it is, and 6 when it is escaped.
  terser: { enable: true, config: { output: { quote_keys: false, ascii_only: false } } },
  // No part's styles depend on the order of another's.
  mini: {
    compile,
    postcss: { pxtransform },
    miniCssExtractPluginOption: { ignoreOrder: true },
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    compile,
    postcss: { pxtransform, autoprefixer: { enable: true, config: {} } },
    webpackChain(chain) {
      // Taro's default copies a shared chunk into every page.
      chain.optimization.splitChunks({ chunks: 'all', minSize: 20_000 })
    },
  },
})
