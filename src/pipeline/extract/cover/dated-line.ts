// In: a stretch of a printed text. Out: the dates in it that stand on a line of their own, first to last.
//   "dated February 1, 2023"   "April 14, 2009    FRPS"
//                                                 ^ a print code, at the end of a text alone
import type { IsoDate } from '../../../model/iso-date.ts'
import { writtenDates } from '../dates/written-date.ts'

export interface LineDate {
  date: IsoDate
  at: number
}

/** `end`: whether the stretch is the end of a text. */
export function lineDates(text: string, from: number, to: number, end = false): LineDate[] {
  return writtenDates(text.slice(from, to)).flatMap(d => {
    const at = from + d.from
    const [before, after] = withoutBrackets(
      text.slice(text.lastIndexOf('\n', at - 1) + 1, at),
      text.slice(from + d.to, from + d.to + 200).split('\n')[0]!,
    )
    return d.date && ((end && isBesideCode(before, after)) || isAlone(before, after)) ? [{ date: d.date, at }] : []
  })
}

/** "(June 12, 2003)" */
const withoutBrackets = (before: string, after: string): [before: string, after: string] =>
  before.endsWith('(') && after.startsWith(')') ? [before.slice(0, -1), after.slice(1)] : [before, after]

const isBesideCode = (before: string, after: string): boolean =>
  /^[\s*]*[A-Z0-9][A-Z0-9._/-]*\s+$|^\s*$/.test(before) && /^\s+[A-Z0-9][A-Z0-9._/ ()-]*$|^\s*$/.test(after)

/** "Boston, Massachusetts, February 28, 1997": where it was signed. */
const PLACE = /^\s*(?!\p{L}+day,)\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){0,2},(?:\s\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?,?)?\s*$/u

const isAlone = (before: string, after: string): boolean =>
  (/^(?:dated:?|date:|issued:?|as\sof)?[\s®*]*$/i.test(before) || PLACE.test(before)) &&
  /^[\s.,*]*(?:\(as\s.*|,?\s?as\s(?:supplemented|revised|amended|previously).*|,?\s?(?:revised|amended|supplemented)\s.*)?$/i.test(after)
