/**
 * `Object.hasOwn` is of 2022, and phones that we support are older; @noble/hashes calls it as soon as it is loaded.
 * To be imported before whatever loads that.
 */
// biome-ignore lint/suspicious/noPrototypeBuiltins: this is what stands in for the safe form where there is none
Object.hasOwn ??= (object, key) => Object.prototype.hasOwnProperty.call(object, key)
