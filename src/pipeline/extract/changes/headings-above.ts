// In: a passage of a reading. Out: the headings under which it stands, however they are set; names of a cover list are none.
//   "MID CAP VALUE"        a heading        "For the Growth Fund only: Effective …"   run into its paragraph
//   "Corwin Growth Fund"   a caption, set as a paragraph of its own
import type { KnownPortfolio } from '../context.ts'
import { portfoliosIn } from '../names.ts'
import type { Passage } from '../view.ts'
import { clausesOf } from './by-passage.ts'
import type { Clause, Reading } from './candidate.ts'
import { isCaption, isCaptionPassage, isStranger } from './captions.ts'
import { numberOf } from './instructions/paragraph-opening.ts'
import { runIn, runInBefore, samePage } from './run-in-headings.ts'

const COVER = /\bsupplement\b.{0,40}\bdated\b|\bdated\b.{0,40}\bsupplement\b|^\(?(?:each|collectively|together|the ["“])/i
const ALL = /^(?:changes? (?:to|for) |for )?(?:all|each|both)\b.{0,12}\b(?:funds?|portfolios?|series)\b/i
const OF_DOCUMENT = /\b(?:supplement|prospectus(?:es)?)\b/i
const LEADS_LIST = /(?:\b(?:of|for)|:)$/
/** "the following changes will occur:" leads no list of names. */
const LEADS_CHANGES = /\b(?:changes?|revised|amended|modified|updated)\b[^.:]{0,80}:$/i
const TICKER = /\s*\([A-Z]{2,5}\)$/
/** "will change its name to: | “Larch Income Fund”", set apart: the end of a sentence, and no heading. */
const IN_MARKS = /^["“][^"“”]{3,90}["”]\W?$/

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
  const { passages } = reading.context.view
  const payload = payloadOf(reading)
  const above: Passage[] = []
  const wanted = [...passage.path]
  for (let i = passage.index - 1; i >= 0 && wanted.length; i--) {
    const p = passages[i]!
    if (p.kind === 'heading' && p.text === wanted.at(-1)) {
      above.push(p)
      wanted.pop()
    }
  }
  return above.filter(h => !payload.has(h.index) && !IN_MARKS.test(h.text) && !isInList(h, reading.context))
}

/** Whether a heading stands right beside one that names another portfolio: both are items of a list. */
function isInList({ index, text }: Passage, { view, portfolios }: Reading['context']): boolean {
  const own = portfoliosIn(text, portfolios).map(p => p.portfolio.name)
  return [view.passages[index - 1], view.passages[index + 1]].some(
    p => p?.kind === 'heading' && portfoliosIn(p.text, portfolios).some(q => !own.includes(q.portfolio.name)),
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
    if (p.kind !== 'title' && !payload.has(i) && isCaptionPassage(p, portfolios))
      return isOfCover(p, reading) || isOfItemBefore(p, passage, reading) ? null : p
  }
  return null
}

const letterOf = ({ text, marker }: Passage): number => /^\(?([a-h])[.)]\s/.exec(`${marker} ${text}`.trim())?.[1]?.charCodeAt(0) ?? 0

/** "a. … the following is added: | For the Larch Fund | (table) | b. The first paragraph …": a caption within the item before. */
function isOfItemBefore(caption: Passage, passage: Passage, { context: { view } }: Reading): boolean {
  const item = view.passages
    .slice(Math.max(0, caption.index - 10), caption.index)
    .map(letterOf)
    .findLast(n => n > 0)
  const below = view.passages.slice(caption.index + 1, passage.index + 1)
  return item !== undefined && letterOf(below[0] ?? passage) === 0 && below.some(p => letterOf(p) === item + 1)
}

/** Whether a caption is one of the names of a cover. */
function isOfCover({ index }: Passage, { context: { view, portfolios } }: Reading): boolean {
  const before = view.passages[index - 1]
  const after = view.passages.slice(index + 1, index + 6)
  // "… Prospectus dated October 28, 2002 for Class A shares of:" and the list under it.
  const lead = before?.text.trim().slice(-160) ?? ''
  const listed = index < 8 && OF_DOCUMENT.test(lead) && LEADS_LIST.test(lead) && !LEADS_CHANGES.test(lead)
  return (
    listed ||
    isCaptionPassage(before, portfolios) ||
    isCaptionPassage(after[0], portfolios) ||
    after.some(p => COVER.test(p.text.slice(0, 120)))
  )
}

/**
 * Of a passage that a rendering ran together the last sentence before a place that is nothing but a name:
 * "A Fund (AAAX) | The following is added …".
 */
function captionWithin(passage: Passage, at: number, { clauses, context: { portfolios } }: Reading): string | null {
  const before = clausesOf(clauses, passage.index).filter(c => c.to <= at)
  const names = before.findLastIndex(c => isCaption(c.text.replace(TICKER, ''), portfolios))
  // Names one after the other are a list.
  return names >= 0 && [names - 1, names + 1].every(i => !before[i] || !isCaption(before[i].text.replace(TICKER, ''), portfolios))
    ? before[names]!.text
    : null
}

/**
 * Of a document without headings the last such name before a passage, where orders stand under it:
 * "B Fund (BBBX) | The following is added …", a paragraph, "The Section …".
 */
function captionBefore(passage: Passage, { clauses, context: { view, portfolios } }: Reading): string | null {
  if (passage.path.length || passage.index === 0) return null
  const first = clauses.findIndex(c => c.passage >= passage.index)
  const end = first < 0 ? clauses.length : first
  const before = clauses.slice(Math.max(0, end - 12), end)
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

/** Whether a heading stands within a numbered item that ends before the passage: "3. …" above it, "4. …" between the two or the passage. */
function isWithinItem(heading: Passage, passage: Passage, { context: { view } }: Reading): boolean {
  const number = (p: Passage) => numberOf(p, p.text)
  const item = view.passages
    .slice(Math.max(0, heading.index - 40), heading.index)
    .map(number)
    .findLast(n => n !== null)
  return item != null && view.passages.slice(heading.index + 1, passage.index + 1).some(p => number(p) === item + 1)
}

/** Headings that name portfolios, the nearest first; `at`: where in the passage the change is told. */
export function namingHeadings(passage: Passage, at: number, reading: Reading): Heading[] {
  const { portfolios } = reading.context
  const heading = (text: string, line: number): Heading => {
    const named = [...new Set(portfoliosIn(text, portfolios).map(p => p.portfolio))]
    const subjects = named.filter(p => p.role === 'subject')
    return { text, line, portfolios: subjects, stranger: subjects.length === 0 && (isStranger(text) || isCaption(text, portfolios)) }
  }
  const opens = samePage(passage, at, reading) ?? captionWithin(passage, at, reading) ?? runIn(passage, at, portfolios)
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
