// In: a passage of a reading. Out: the headings under which it stands, however they are set; names of a cover list are none.
//   "MID CAP VALUE"        a heading        "For the Growth Fund only: Effective …"   run into its paragraph
//   "Corwin Growth Fund"   a caption, set as a paragraph of its own
import { fundNames } from '../cover/fund-names.ts'
import type { KnownPortfolio } from '../context.ts'
import { portfoliosIn } from '../names.ts'
import type { Passage } from '../view.ts'
import { clausesOf } from './by-passage.ts'
import type { Clause, Reading } from './candidate.ts'

const AROUND = /\b(?:and|the|for|as to|changes? (?:to|for)|with respect to|regarding|applicable to|only)\b|\([^)]*\)/gi
const COVER = /\bsupplement\b.{0,40}\bdated\b|\bdated\b.{0,40}\bsupplement\b|^\(?(?:each|collectively|together|the ["“])/i
const ALL = /^(?:changes? (?:to|for) |for )?(?:all|each|both)\b.{0,12}\b(?:funds?|portfolios?)\b/i

const newText = new WeakMap<Reading, ReadonlySet<number>>()

/** Passages that are new text of an instruction: their headings head nothing that follows. */
function payloadOf(reading: Reading): ReadonlySet<number> {
  const known = newText.get(reading)
  if (known) return known
  const found = new Set(reading.instructions.flatMap(i => i.payload.map(s => s.passage)))
  newText.set(reading, found)
  return found
}

/** The heading passages above a passage, innermost first. */
function headingsAbove(passage: Passage, reading: Reading): Passage[] {
  const { view, portfolios } = reading.context
  const payload = payloadOf(reading)
  const above: Passage[] = []
  const wanted = [...passage.path]
  for (let i = passage.index - 1; i >= 0 && wanted.length; i--) {
    const p = view.passages[i]!
    if (p.kind === 'heading' && p.text === wanted.at(-1)) {
      above.push(p)
      wanted.pop()
    }
  }
  return above.filter(h => {
    if (payload.has(h.index)) return false
    const own = portfoliosIn(h.text, portfolios).map(p => p.portfolio.name)
    const beside = [view.passages[h.index - 1], view.passages[h.index + 1]].filter(p => p && (p.kind === 'heading' || p.kind === 'title'))
    return !beside.some(p => p!.kind !== 'title' && portfoliosIn(p!.text, portfolios).some(q => !own.includes(q.portfolio.name)))
  })
}

/** Whether words are nothing but names of portfolios: a heading in all but its setting. */
export function isCaption(text: string, portfolios: readonly KnownPortfolio[]): boolean {
  if (text.length > 240) return false
  const places = portfoliosIn(text, portfolios)
  let rest = text
  for (const { from, to } of [...places].reverse()) rest = rest.slice(0, from) + rest.slice(to)
  return places.length > 0 && !/[\p{L}\d]/u.test(rest.replace(AROUND, ''))
}

const isCaptionPassage = (p: Passage | undefined, portfolios: readonly KnownPortfolio[]): boolean =>
  p !== undefined &&
  ['heading', 'paragraph', 'item', 'title'].includes(p.kind) &&
  (isCaption(p.text, portfolios) || (p.kind !== 'item' && isStranger(p.text)))

/** A line that is nothing but the name of a fund that the document's cover does not list. */
const isStranger = (text: string): boolean => {
  if (text.length > 120) return false
  const names = fundNames(text)
  return (
    names.length === 1 &&
    names[0]!.form === 'fund' &&
    !/[\p{L}\d]/u.test((text.slice(0, names[0]!.from) + text.slice(names[0]!.to)).replace(AROUND, ''))
  )
}

/** The last caption above a passage that is set as a paragraph. */
function captionAbove(passage: Passage, reading: Reading): Passage | null {
  const { view, portfolios } = reading.context
  const payload = payloadOf(reading)
  for (let i = passage.index - 1; i >= 0; i--) {
    const p = view.passages[i]!
    if (ALL.test(p.text) && p.text.length < 80) return null
    // A heading that names one, "Fees of Larch Bond Fund", speaks of what stands under it.
    if (p.kind === 'heading' && !payload.has(i) && (isCaptionPassage(p, portfolios) || portfoliosIn(p.text, portfolios).length > 0))
      return null
    if (p.kind === 'title' || payload.has(i) || !isCaptionPassage(p, portfolios)) continue
    const after = view.passages.slice(i + 1, i + 6)
    // "… Prospectus dated October 28, 2002 for Class A shares of:" and the list under it.
    const listed =
      i < 8 &&
      /\b(?:supplement|prospectus(?:es)?)\b/i.test(view.passages[i - 1]?.text ?? '') &&
      /(?:\b(?:of|for)|:)$/.test(view.passages[i - 1]!.text.trim())
    const cover =
      listed ||
      isCaptionPassage(view.passages[i - 1], portfolios) ||
      isCaptionPassage(after[0], portfolios) ||
      after.some(q => COVER.test(q.text.slice(0, 120)))
    return cover ? null : p
  }
  return null
}

/** "Page 6 -- Larch Bond Fund, "Main Strategies." The first sentence …": the fund to which the page belongs. */
function locatorOf(passage: Passage, at: number): string | null {
  const page = /^\W{0,2}Pages?\s[\w-]{1,7}(?:\s(?:and|to)\s[\w-]{1,7})?\s?(?:--|[\u2013\u2014:,-])\s(\p{Lu}[^"“.:;]{4,120}?),\s["“]/u.exec(
    passage.text,
  )
  return page && page[0].length <= at ? page[1]! : null
}

/** Names with which a paragraph opens, parted from its sentence by a colon, a full stop or a dash. */
function runIn(passage: Passage, at: number, portfolios: readonly KnownPortfolio[]): string | null {
  const page = locatorOf(passage, at)
  if (page) return isCaption(page, portfolios) ? page : null
  const lead = /^([^.:;\u2013\u2014]{4,200}?)(?:[.:]|\s?[\u2013\u2014]|\s--?)\s+(?=\p{Lu})/u.exec(passage.text)
  return lead && lead[0].length <= at ? (isCaption(lead[1]!, portfolios) ? lead[1]! : partOf(lead[1]!, portfolios)) : null
}

/** "Emerging Markets." for "Larch Emerging Markets Growth Fund": words side by side of one name alone. */
function partOf(words: string, portfolios: readonly KnownPortfolio[]): string | null {
  if (!/^\p{Lu}[\p{L}&'’-]+(?:\s\p{Lu}[\p{L}&'’-]+){1,3}$/u.test(words)) return null
  const held = portfolios.filter(
    p => (p.role === 'subject' || p.role === 'acquiring') && ` ${p.name.toLowerCase()} `.includes(` ${words.toLowerCase()} `),
  )
  const parallel =
    new Set(held.map(p => p.name)).size === 1 &&
    !/^(?:portfolio|fund|investment|principal|sales|management|risk|class) |\b(?:funds?|portfolios?|risks?|fees?|expenses|managers?|strateg\w+|objectives?|adviser|management)$/i.test(
      words,
    )
  return parallel ? held[0]!.name : null
}

/** "LARCH BOND FUND. The …" and a further paragraph: where paragraphs open with names of their own, the next goes on about the last one named. */
function runInBefore(passage: Passage, { context: { view, portfolios } }: Reading): { text: string; line: number } | null {
  const leads = (p: Passage): string | null =>
    p.kind === 'paragraph' && !p.quoted
      ? (runIn(p, p.text.length, portfolios) ??
        /^(?:all|both|each of the) (?:the )?(?:funds|portfolios)(?:[.:]|\s?[\u2013\u2014-])\s/i.exec(p.text)?.[0] ??
        null)
      : null
  if (
    passage.kind !== 'paragraph' ||
    leads(passage) !== null ||
    OPENS_OTHERWISE.test(passage.text) ||
    view.passages.filter(p => leads(p) !== null).length < 2
  )
    return null
  for (const p of view.passages.slice(0, passage.index).reverse()) {
    const lead = leads(p)
    if (lead !== null) return isCaption(lead, portfolios) ? { text: lead, line: p.lines[0] } : null
    if (p.kind === 'heading' || p.kind === 'title' || OPENS_OTHERWISE.test(p.text)) return null
  }
  return null
}

/** "TRANSFER AGENT. On May 1 …": a run-in heading that names no portfolio. */
const OPENS_OTHERWISE = /^(?:[A-Z][A-Z'’&-]+ ?){1,8}[.:] (?=[A-Z])/

const TICKER = /\s*\([A-Z]{2,5}\)$/

/** Of a passage that a rendering ran together the last sentence before a place that is nothing but a name: "A Fund (AAAX) | The following is added …". */
function captionWithin(passage: Passage, at: number, { clauses, context: { portfolios } }: Reading): string | null {
  const before = clausesOf(clauses, passage.index).filter(c => c.to <= at)
  const names = before.findLastIndex(c => isCaption(c.text.replace(TICKER, ''), portfolios))
  // Names one after the other are a list.
  return names >= 0 && [names - 1, names + 1].every(i => !before[i] || !isCaption(before[i].text.replace(TICKER, ''), portfolios))
    ? before[names]!.text
    : null
}

/** Of a document without headings the last such name before a passage, where orders stand under it: "B Fund (BBBX) | The following is added …", a paragraph, "The Section …". */
function captionBefore(passage: Passage, { clauses, context: { view, portfolios } }: Reading): string | null {
  if (passage.path.length || passage.index === 0) return null
  const first = clauses.findIndex(c => c.passage >= passage.index)
  const before = clauses.slice(Math.max(0, (first < 0 ? clauses.length : first) - 12), first < 0 ? clauses.length : first)
  const caption = (c: Clause | undefined) => c !== undefined && !c.instruction && isCaption(c.text.replace(TICKER, ''), portfolios)
  const at = before.findLastIndex(
    (c, i) => caption(c) && before[i + 1]?.instruction != null && before[i + 1]!.passage === c.passage && !caption(before[i - 1]),
  )
  return at >= 0 && view.passages.slice(before[at]!.passage, passage.index).every(p => p.kind === 'paragraph' || p.kind === 'table')
    ? before[at]!.text
    : null
}

export interface Heading {
  text: string
  line: number
  portfolios: KnownPortfolio[]
  stranger: boolean
}

const numberOf = (p: Passage): number => Number(/^\(?(\d{1,2})[.)]/.exec(p.marker || p.text)?.[1] ?? 0)

/** Whether a heading stands within a numbered item that ends before the passage: "3. …" above it, "4. …" the passage. */
function isWithinItem(heading: Passage, passage: Passage, { context: { view } }: Reading): boolean {
  const number = numberOf(passage)
  return number > 1 && view.passages.slice(Math.max(0, heading.index - 40), heading.index).some(p => numberOf(p) === number - 1)
}

/** Headings that name portfolios, the nearest first; `at`: where in the passage the change is told. */
export function namingHeadings(passage: Passage, at: number, reading: Reading): Heading[] {
  const { portfolios } = reading.context
  const heading = (text: string, line: number): Heading => {
    const named = [...new Set(portfoliosIn(text, portfolios).map(p => p.portfolio))]
    const subjects = named.filter(p => p.role === 'subject')
    return { text, line, portfolios: subjects, stranger: subjects.length === 0 && (isStranger(text) || isCaption(text, portfolios)) }
  }
  const same = /^(?:the )?same (?:fund|portfolio)$/i.test(locatorOf(passage, at) ?? '')
    ? (reading.context.view.passages
        .slice(0, passage.index)
        .reverse()
        .map(p => locatorOf(p, p.text.length))
        .find(l => l !== null && !/^(?:the )?same /i.test(l)) ?? null)
    : null
  const opens = same ?? captionWithin(passage, at, reading) ?? runIn(passage, at, portfolios)
  const caption = captionAbove(passage, reading)
  const earlier = opens || caption ? null : captionBefore(passage, reading)
  const above = headingsAbove(passage, reading)
  const runOn = opens || caption || earlier ? null : runInBefore(passage, reading)
  return [
    ...(opens ? [heading(opens, passage.lines[0])] : []),
    ...(caption ? [heading(caption.text, caption.lines[0])] : []),
    ...(runOn ? [heading(runOn.text, runOn.line)] : []),
    ...(earlier ? [heading(earlier, passage.lines[0])] : []),
    ...above.map(h => heading(h.text, h.lines[0])),
  ].filter(h => h.portfolios.length > 0 || (h.stranger && !above.some(p => p.text === h.text && isWithinItem(p, passage, reading))))
}
