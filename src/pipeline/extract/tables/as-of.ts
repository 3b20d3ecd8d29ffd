// In: caption, heads and sentences of a table. Out: the end of the period that its figures are for.
//   "Average Annual Total Return as of 12/31/05"   "for the periods ended December 31, 2024"
//                                ^                                 ^
import type { IsoDate } from '../../../model/iso-date.ts'
import type { TableKind } from '../../../model/kinds.ts'
import { datesIn } from '../dates/dates.ts'

const PERIOD_END = /\b(?:as of|as at|end(?:ed|ing)|through|to|periods?)\s*:?\s*\(?(?:the\s)?(?:calendar year\s)?(?:ended\s)?$/i

/** Dates of a text that end a period, in order. */
function periodEnds(text: string): IsoDate[] {
  return datesIn(text).flatMap(d =>
    d.date && d.date.length === 10 && PERIOD_END.test(text.slice(Math.max(0, d.from - 60), d.from)) ? [d.date] : [],
  )
}

/** `near` in order of trust: the table's own caption and heads, the heading above, sentences above. */
export function asOf(kind: TableKind, near: readonly string[], years: readonly string[]): IsoDate | null {
  if (kind === 'average-annual-total-returns') {
    for (const text of near) {
      const own = periodEnds(text.replace(/\byear[- ]to[- ]date\b[^.]*/gi, ' '))
      if (own.length) return own.at(-1)!
    }
    return null
  }
  if (kind === 'calendar-year-returns') {
    const last = years
      .filter(year => /^(?:19|20)\d\d/.test(year))
      .map(year => year.slice(0, 4))
      .sort()
      .at(-1)
    return last ? `${last}-12-31` : null
  }
  if (kind === 'annual-operating-expenses' || kind === 'expense-example') {
    const texts = near.flatMap(text => [...text.matchAll(/\b(?:fiscal\s)?(?:year|period)\s(?:ended|ending)\s[^.;]{0,24}/gi)].map(m => m[0]))
    return texts.flatMap(text => datesIn(text).flatMap(d => (d.date?.length === 10 ? [d.date] : []))).at(-1) ?? null
  }
  return null
}
