// In: places in a sentence. Out: the words that stand there, trimmed, as the fields of what is said.
import type { Range } from '../statement/statement.ts'

export const cut = (words: string, { from, to }: Range): string => words.slice(from, to).trim()

/** A complement, as printed and folded. */
export const complementAt = (complement: Range, text: string, low: string) => ({
  complement,
  what: cut(text, complement),
  whatLow: cut(low, complement),
})

/** A subject, as printed and folded. */
export const subjectAt = (subject: Range, text: string, low: string) => ({ subject, who: cut(text, subject), whoLow: cut(low, subject) })

const IN_ITS_PLACE = /\bin (?:its|their|his|her) (?:place|stead)\b/
const OFFICE = /\bas (?:an? |the |its )?[\w -]+/

/** "removing X as sub-adviser | and hiring Y in its place": the office that the words before name. Folded words. */
export const officeBefore = (words: string, before = ''): string =>
  IN_ITS_PLACE.test(words) && !OFFICE.test(words) ? ` ${OFFICE.exec(before)?.[0] ?? ''}`.trimEnd() : ''

/** No subject: an act that is decided is told without its doer. */
export const noSubjectAt = (at: number) => ({ subject: { from: at, to: at }, who: '', whoLow: '' })
