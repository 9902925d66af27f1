/** How a code is written, with nothing of what makes it genuine: a scanner has to know no more. */
const CODE = /(?:^|[/=])(([0-9a-z]{8})\.([0-9a-z]{6,7})\.[\w-]{11})$/
const DIGITS = /^\d{6}$/

export interface LessonCode {
  lessonId: string
  slot: number
  /** As written, without a link around it. */
  text: string
}

export const isDigits = (text: string): boolean => DIGITS.test(text)

/** Reads a code, bare or at the end of a link. Null when it has not a code's form. */
export function readCode(text: string): LessonCode | null {
  const [, code, lessonId, slot] = CODE.exec(text) ?? []
  if (!code || !lessonId || !slot) return null
  return { lessonId, slot: Number.parseInt(slot, 36), text: code }
}
