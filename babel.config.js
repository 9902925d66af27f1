/** Polyfills are left out: browserslist names only engines that have what we use. */
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: false }]],
}
