// Which place of a document an instruction means: the unit that is changed and the headings above it.
//   In the section entitled "Principal Risks," the risk titled "Income Risk" is deleted
//                            ^path                              ^heading
import { pattern } from '../../../../model/pattern.ts'
import { bareHeadings } from './bare-headings.ts'
import { sizeOf } from './heading-size.ts'
import type { Masked, Quotation } from './masked.ts'

export interface Place {
  heading: string | null
  path: string[]
  /** Words that name headings: they are not new or old words. */
  used: Quotation[]
}

interface Heading {
  words: string
  from: number
  size: number
  /** Where its quotation ends. */
  to?: number
}

/** Between a smaller place and the larger one that holds it: '"Share Price" in the "Buying Shares" sub-heading'. */
const WITHIN = pattern('i')`
  ^[\s,]*(?:(?:risk factor|risk|sub-?section|sub-?heading|heading|section|caption|paragraph|table|discussion|disclosure|portion)s?[\s,]+)?
  (?:in|of|within|under|beneath|contained in|located in|appearing in)\s+(?:the\s+)?(?:(?:summary )?prospectus['’]?s?\s+|SAI['’]?s?\s+)?
  (?:(?:section|heading|caption|sub-?section)s?\s+)?(?:entitled|titled|captioned|headed|of the prospectus entitled)?,?\s*$
`
/** 'in the section, "A," under "B," please add': the section holds what stands under the second. */
const IN_SECTION = /\bin the (?:sub-?)?sections?,?(?: entitled| titled| captioned)?,?\s*$/i
const UNDER = /^,? (?:under|beneath) (?:the (?:sub-?)?(?:heading|caption),? )?$/i
/** '"Fees and Expenses" and "Example" sub-sections': two places of one rank. */
const BESIDE = pattern('i')`
  ^[\s,]*(?:(?:sub-?section|sub-?heading|heading|section|caption|table)s?)?[\s,]*(?:and|or|&)\s+(?:the\s+)?
  (?:(?:sub-?section|sub-?heading|heading|section|caption|table)s?\s+)?(?:entitled|titled|captioned|headed)?\s*$
`
/** 'under the heading "A" and the sub-heading "B"': the second stands under the first. */
const AND_WITHIN = /^,? and (?:the |under the |in the )?sub-?(?:heading|section|caption),? (?:(?:entitled|titled|captioned) )?$/i
const OF_SECTION = /(?<!sub-?)(?:heading|section|caption)s?,? (?:(?:entitled|titled|captioned) )?(?:the )?$/i
/** An opening "In the section …,". */
const OPENING = /^(?:[A-Z][\w ]*, )?(?:in|under|within|on|beneath|at) [^,]*,/i
const DASHES = pattern('u')`
  \s+[-\u2013\u2014]{1,2}\s+
  |(?<=\p{L}\p{L}|[)”])[\u2014]{1,2}(?=\p{Lu})
  |(?<=\p{L}\p{L}|[)”])--(?=\p{Lu})
`

/** The unit and the headings above it. */
export function placeOf({ text, quotations }: Masked): Place {
  const quoted = quotations.flatMap(q => {
    const size = q.words ? sizeOf(text, q) : null
    return size === null ? [] : [{ heading: { words: q.words, from: q.from, to: q.to, size }, quotation: q }]
  })
  const used = quoted.map(q => q.quotation)
  const found: Heading[] = quoted.length ? quoted.map(q => q.heading) : bareHeadings(text)
  if (!found.length) return { heading: null, path: [], used }
  const among = behindOpening(found, text)
  const holders = holdersAmong(among, text)
  const unit = among.filter(f => !holders.has(f)).reduce((best, f) => (f.size < best.size && !areBeside(best, f, text) ? f : best))
  const [heading, ...above] = stepsOf(unit.words).reverse()
  // "The fourth paragraph of the subsection "A" in the "B" section": what follows with a larger noun stands above.
  const larger = found
    .filter(f => f !== unit && f.words !== unit.words && !areBeside(f, unit, text))
    .sort((a, b) => b.size - a.size || (holders.has(a) && holders.has(b) ? b.from - a.from : 0))
    .flatMap(f => stepsOf(f.words))
  return { heading: heading!, path: [...new Set([...larger, ...above.reverse()])].filter(words => words !== heading), used }
}

/** The unit is one that an opening "In the section …," does not hold, where there is such a one. */
function behindOpening(found: readonly Heading[], text: string): readonly Heading[] {
  const opening = OPENING.exec(text)?.[0].length ?? 0
  const behind = found.filter(f => f.from >= opening)
  return behind.length ? behind : found
}

/** Whether two headings are joined by "and": neither stands above the other. */
function areBeside(a: Heading, b: Heading, text: string): boolean {
  const [first, next] = a.from < b.from ? [a, b] : [b, a]
  if (first.to === undefined) return false
  const between = text.slice(first.to, next.from)
  return BESIDE.test(between) && !(AND_WITHIN.test(between) && OF_SECTION.test(text.slice(0, first.from)))
}

/** Headings that hold the one named right before them. */
const holdersAmong = (among: readonly Heading[], text: string): ReadonlySet<Heading> =>
  new Set(
    among.filter((f, i) => {
      const before = among[i - 1]
      if (before?.to === undefined) return false
      const between = text.slice(before.to, f.from)
      return WITHIN.test(between) && !(UNDER.test(between) && IN_SECTION.test(text.slice(0, before.from)))
    }),
  )

/** "Summary — Alder Fund — Portfolio Managers" names a heading and those above it. */
function stepsOf(words: string): string[] {
  const steps = words
    .split(DASHES)
    .map(s => s.trim())
    .filter(Boolean)
  return steps.length > 1 && steps.every(s => /^["“(\p{Lu}\d]/u.test(s)) ? steps : [words]
}
