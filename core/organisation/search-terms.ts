/** Names are searched by pairs of characters, which an index serves wherever in the name they stand. */
const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

/** What a unit is found by: every character and every pair of neighbors in its names. */
export function searchTerms(name: string, nameEn = ''): string[] {
  return [...new Set([name, nameEn].flatMap((one) => [...Array.from(fold(one)), ...pairs(fold(one))]))]
}

/** What all must be among a unit's terms for a text to stand in its name; none for a text of blanks. */
export function wantedTerms(text: string): string[] {
  const folded = fold(text)
  const characters = Array.from(folded)
  return characters.length < 2 ? characters : [...new Set(pairs(folded))]
}

/** True when a text stands in one of the names as a whole: pairs alone may lie apart. */
export function isFoundBy(unit: { name: string; nameEn?: string | undefined }, text: string): boolean {
  return [unit.name, unit.nameEn ?? ''].some((name) => fold(name).includes(fold(text)))
}

function pairs(text: string): string[] {
  const characters = Array.from(text)
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`)
}
