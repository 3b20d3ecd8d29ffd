// In: a passage. Out: the names with which it opens, or those with which an earlier paragraph has opened, as headings run into their text.
//   "For the Growth Fund only: Effective …"      "Page 6 -- Larch Bond Fund, "Main Strategies." The first sentence …"
import { FROM_WORDS } from '../dates/months.ts'
import { pattern } from '../../../model/pattern.ts'
import type { KnownPortfolio } from '../context.ts'
import type { Passage } from '../view.ts'
import type { Reading } from './candidate.ts'
import { isCaption, isNameInWords } from './captions.ts'

const PAGE = pattern('u')`
  ^\W{0,2}Pages?\s[\w-]{1,7}(?:\s(?:and|to)\s[\w-]{1,7})?\s?(?:--|[\u2013\u2014:,-])\s(\p{Lu}[^"“.:;]{4,120}?),\s["“]
`
/** Words parted from the sentence after them by a colon, a full stop or a dash. */
const PARTED = /^([^.:;\u2013\u2014]{4,200}?)(?:[.:]|\s?[\u2013\u2014]|\s--?)\s+(?=\p{Lu})/u
const FEW_WORDS = /^\p{Lu}[\p{L}&'’-]+(?:\s\p{Lu}[\p{L}&'’-]+){1,3}$/u
/** Words that head a section as often as they are part of a name. */
const OF_SECTIONS = pattern('i')`
  ^(?:portfolio|fund|investment|principal|sales|management|risk|class) |
  \b(?:funds?|portfolios?|series|risks?|fees?|expenses|managers?|strateg\w+|objectives?|adviser|management)$
`
const ALL_FUNDS = /^(?:all|both|each of the) (?:the )?(?:funds|portfolios)(?:[.:]|\s?[\u2013\u2014-])\s/i
/** "Effective May 1, the Funds' shares will …", "The Funds will be closed": of more than the one named before. */
const OF_SEVERAL = pattern('i')`
  ^(?:(?:${FROM_WORDS}|on|from)\b[^;.]{3,40}, )?(?:the|all|both|all of the|both of the) (?:funds|portfolios)\b
`
/** "TRANSFER AGENT. On May 1 …": a run-in heading that names no portfolio. */
const OPENS_OTHERWISE = /^(?:[A-Z][A-Z'’&-]+ ){0,7}[A-Z][A-Z'’&-]+[.:] (?=[A-Z])/
const SAME = /^(?:the )?same (?:fund|portfolio|series)$/i

/** "Page 6 -- Larch Bond Fund, "Main Strategies." The first sentence …": the fund to which the page belongs. */
function locatorOf(passage: Passage, at: number): string | null {
  const page = PAGE.exec(passage.text)
  return page && page[0].length <= at ? page[1]! : null
}

/** Names with which a paragraph opens, parted from its sentence by a colon, a full stop or a dash. */
export function runIn(passage: Passage, at: number, portfolios: readonly KnownPortfolio[]): string | null {
  const page = locatorOf(passage, at)
  if (page) return isCaption(page, portfolios) ? page : null
  const lead = PARTED.exec(passage.text)
  if (!lead || lead[0].length > at) return null
  return isCaption(lead[1]!, portfolios) || isNameInWords(lead[1]!, portfolios) ? lead[1]! : partOf(lead[1]!, portfolios)
}

/** "Emerging Markets." for "Larch Emerging Markets Growth Fund": words side by side of one name alone. */
function partOf(words: string, portfolios: readonly KnownPortfolio[]): string | null {
  if (!FEW_WORDS.test(words) || OF_SECTIONS.test(words)) return null
  const within = (name: string) => ` ${name.toLowerCase()} `.includes(` ${words.toLowerCase()} `)
  const held = portfolios.filter(p => (p.role === 'subject' || p.role === 'acquiring') && within(p.name)).map(p => p.name)
  return new Set(held).size === 1 ? held[0]! : null
}

/**
 * "LARCH BOND FUND. The …" and a further paragraph: where paragraphs open with names of their own,
 * the next goes on about the last one named, and so do the items under it.
 */
export function runInBefore(passage: Passage, { context: { view, portfolios } }: Reading): { text: string; line: number } | null {
  const leads = (p: Passage): string | null =>
    p.kind === 'paragraph' && !p.quoted ? (runIn(p, p.text.length, portfolios) ?? ALL_FUNDS.exec(p.text)?.[0] ?? null) : null
  if (!/^(?:paragraph|item)$/.test(passage.kind) || leads(passage) !== null || OPENS_OTHERWISE.test(passage.text)) return null
  if (OF_SEVERAL.test(passage.text)) return null
  if (view.passages.filter(p => leads(p) !== null).length < 2) return null
  for (const p of view.passages.slice(0, passage.index).reverse()) {
    const lead = leads(p)
    if (lead !== null) return isNameInWords(lead, portfolios) ? { text: lead, line: p.lines[0] } : null
    if (p.kind === 'heading' || p.kind === 'title' || OPENS_OTHERWISE.test(p.text)) return null
  }
  return null
}

/** "Page 7 -- same fund, …": the fund of the last page before. */
export function samePage(passage: Passage, at: number, { context: { view } }: Reading): string | null {
  if (!SAME.test(locatorOf(passage, at) ?? '')) return null
  const earlier = view.passages
    .slice(0, passage.index)
    .reverse()
    .map(p => locatorOf(p, p.text.length))
  return earlier.find(l => l !== null && !/^(?:the )?same /i.test(l)) ?? null
}
