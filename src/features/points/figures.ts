/** Minutes as hours, to one decimal: `3`, `1.5`. */
export const hoursOf = (minutes: number): number => Math.round(minutes / 6) / 10

/** Points with their sign: `+5`, `−5`, `0`. The minus is the typographic one, as wide as the plus. */
export const signed = (points: number): string => (points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '0')
