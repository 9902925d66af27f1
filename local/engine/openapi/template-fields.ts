/**
 * What each kind of template field takes (WeChat's table of subscribe message parameters). A field's kind is its name
 * without the number: `thing2` is a `thing`.
 */
const FIELD_RULES: Record<string, (value: string) => boolean> = {
  thing: (value) => length(value) <= 20,
  number: (value) => /^-?\d{1,32}(\.\d{1,32})?$/.test(value) && value.length <= 33,
  letter: (value) => /^[A-Za-z]{1,32}$/.test(value),
  symbol: (value) => length(value) <= 5 && !/[\p{L}\p{N}\s]/u.test(value),
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the rule is "no character outside of ASCII".
  character_string: (value) => /^[\x00-\x7f]{1,32}$/.test(value),
  time: (value) => isTime(value),
  date: (value) => DATE.test(value) || isTime(value),
  amount: (value) => /^[^\d\s]?\d{1,10}(\.\d+)?元?$/.test(value),
  phone_number: (value) => /^[\d\-+() ]{1,17}$/.test(value),
  car_number: (value) => length(value) <= 8,
  name: (value) => /^[A-Za-z\s·.]{1,20}$/.test(value) || (length(value) <= 10 && !/\d/.test(value)),
  phrase: (value) => /^\p{Script=Han}{1,5}$/u.test(value),
  enum: (value) => length(value) <= 20,
}

const CLOCK = String.raw`([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?`
const DAY = String.raw`(\d{4}年\d{1,2}月\d{1,2}日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})`
const DATE = new RegExp(`^${DAY}( ?~ ?${DAY})?$`)
const MOMENT = `(${DAY} ?)?${CLOCK}`
const TIME = new RegExp(`^${MOMENT}( ?~ ?${MOMENT})?$`)

function isTime(value: string): boolean {
  return TIME.test(value)
}

/** In characters as people count them, not UTF-16 units. */
function length(value: string): number {
  return [...value].length
}

/** Whether WeChat would take `value` in the field `name`; unknown kinds of fields are not judged. */
export function isFieldValue(name: string, value: string): boolean {
  const kind = name.replace(/\d+$/, '')
  const rule = Object.hasOwn(FIELD_RULES, kind) ? FIELD_RULES[kind] : undefined
  return value !== '' && (rule === undefined || rule(value))
}
