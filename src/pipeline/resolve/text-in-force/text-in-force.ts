// Carries out the amendment instructions of a portfolio's filings, oldest first, on texts that the library holds.
// Out: the text under each heading over time with its marked-up difference, and the instructions that could not be applied.
import type { Amendment } from '../../../model/filing.ts'
import { firstDay, spellDate, type IsoDate } from '../../../model/iso-date.ts'
import type { Kind, Target } from '../../../model/kinds.ts'
import type { Event, Source, TextInForce, Unapplied } from '../../../model/library.ts'
import { isSettled } from '../../../model/outcome.ts'
import type { Entry } from '../entry.ts'
import type { Identity } from '../portfolio-identity.ts'
import { apply } from './apply.ts'
import { blocksOf, type TextBlock } from './blocks.ts'
import { markedDifference } from './marked-difference.ts'
import { foldHeading, sectionOf } from './section.ts'

interface Base { paragraphs: string[]; filing: string }
type Found = Base | { missing: Unapplied['reason']; message: string }

/** `events`: settled, in the order of history. */
export function textsInForce(identity: Identity, events: readonly Event[], byId: ReadonlyMap<string, Entry>): { texts: TextInForce[]; unapplied: Unapplied[] } {
  const texts: TextInForce[] = []
  const unapplied: Unapplied[] = []
  const chains = new Map<string, { text: TextInForce; documents: readonly Target[] }[]>()
  for (const event of events) {
    const { change } = event
    const amendment = change.amendment
    if (!amendment || amendment.operation === 'rename' || !isSettled(event) || FALLEN.has(event.outcome)) continue
    const entry = byId.get(event.filing)!
    const source: Source = { filing: event.filing, anchor: change.id, lines: amendment.lines, quote: change.quote }
    const refuse = (reason: Unapplied['reason'], message: string) => unapplied.push({ heading: amendment.heading, reason, message, source })
    if (!amendment.heading) {
      if (!TABULAR.has(change.type) && !/\b(?:table|example)\b/i.test(amendment.part ?? '')) refuse('heading-not-found', `The instruction${amendment.part ? ` on the ${amendment.part}` : ''} names no heading under which its text stands.`)
      continue
    }
    const chain = chains.get(foldHeading(amendment.heading)) ?? []
    const earlier = chain.filter(c => !c.documents.length || !amendment.documents.length || c.documents.some(d => amendment.documents.includes(d))).at(-1)?.text
    const rival = earlier && earlier.source.filing !== event.filing && earlier.from === event.effective && byId.get(earlier.source.filing)?.filing.dated === event.dated && earlier.known === event.known
    if (rival) { refuse('conflict', `The filing ${earlier.source.filing} of the same day puts another text under “${amendment.heading}”; which of them stands is not said.`); continue }
    const base: Found = earlier ? { paragraphs: earlier.paragraphs, filing: earlier.source.filing } : baseOf(identity, amendment, entry, byId)
    const held = 'paragraphs' in base ? base : null
    const result = apply(held?.paragraphs ?? null, amendment, newTextOf(entry, amendment, change.quote), change.quote)
    if ('reason' in result) {
      const missing = result.reason === 'target-not-held' && !('paragraphs' in base) ? base : null
      refuse(missing?.missing ?? result.reason, missing?.message ?? result.message)
      continue
    }
    const text: TextInForce = {
      heading: amendment.heading, path: amendment.path, from: event.effective, to: null, known: event.known, event: event.id, paragraphs: result.paragraphs,
      diff: held ? markedDifference(held.paragraphs, result.paragraphs) : null, base: held?.filing ?? null,
      replaces: `It ${result.doing} the text under “${amendment.heading}” in ${held ? `the filing ${held.filing}` : `${targetOf(entry, amendment)}, which ${several(targetOf(entry, amendment)) ? 'are' : 'is'} not in the library`}.`,
      source,
    }
    if (earlier) earlier.to ??= event.effective ?? event.dated
    texts.push(text)
    chains.set(foldHeading(amendment.heading), [...chain, { text, documents: amendment.documents }])
  }
  return { texts: texts.toReversed(), unapplied }
}

const FALLEN: ReadonlySet<string> = new Set(['moved', 'dropped', 'superseded'])
// Their new text is a table, which is shown among the fees.
const TABULAR: ReadonlySet<string> = new Set(['fee-table-change', 'management-fee-change', 'expense-limit-change', 'distribution-fee-change', 'sales-charge-change'])
const BASES: ReadonlySet<Kind> = new Set<Kind>(['prospectus', 'summary-prospectus', 'statement-of-additional-information'])

/** The section as the newest document of the kind and date that is amended gives it. */
function baseOf(identity: Identity, amendment: Amendment, later: Entry, byId: ReadonlyMap<string, Entry>): Found {
  const kinds = amendment.documents.length ? amendment.documents : later.filing.amends.map(a => a.document)
  const dates = later.filing.amends.filter(a => kinds.includes(a.document)).flatMap(a => a.dated ?? [])
  const about = [...new Set(identity.sightings.filter(s => s.portfolio.role === 'subject').map(s => byId.get(s.filing.id)!))]
  const held = about.filter(e => e.body !== null && e !== later).flatMap(entry => entry.filing.documents
    .filter(d => BASES.has(d.kind) && (!kinds.length || kinds.includes(d.kind as Target)))
    .filter(d => (dates.length ? d.dated !== null && dates.includes(d.dated) : published(entry) <= published(later)))
    .map(document => ({ entry, document })))
  if (!held.length) return { missing: 'target-not-held', message: `${capital(targetOf(later, amendment))} ${several(targetOf(later, amendment)) ? 'are' : 'is'} not in the library.` }
  const names = identity.names.map(n => n.name)
  const sections = held.map(({ entry, document }) => ({ entry, section: sectionOf(blocksOf(entry.body!).filter(b => b.lines[0] >= document.lines[0] && b.lines[1] <= document.lines[1]), amendment.heading!, amendment.path, names) }))
  const found = sections.findLast(s => typeof s.section !== 'string')
  if (found && typeof found.section !== 'string') return { paragraphs: found.section.paragraphs, filing: found.entry.filing.id }
  const ambiguous = sections.some(s => s.section === 'several')
  return { missing: 'heading-not-found', message: `The heading “${amendment.heading}” stands ${ambiguous ? 'at several places' : 'nowhere'} in ${held.map(h => h.entry.filing.id).join(', ')}.` }
}

const published = (e: Entry): IsoDate => (e.known ? firstDay(e.known) : '')

/** The new text in the filing's own words: the paragraphs within the lines, without the heading repeated and the words that instruct. */
function newTextOf(entry: Entry, amendment: Amendment, quote: string): string[] {
  if (!entry.body || amendment.operation === 'delete') return []
  const [first, last] = amendment.lines
  const blocks = blocksOf(entry.body)
  const inside = blocks.filter(b => b.lines[0] >= first && b.lines[1] <= last).filter(b => !(b.depth !== null && foldHeading(b.text) === foldHeading(amendment.heading!)))
  const own = following(inside, entry, quote)
  if (own.length) return own.map(b => unquoted(b.text))
  const run = runOn(blocks, entry, quote)
  if (run) return [unquoted(run)]
  // "… is replaced with: “The Fund seeks …”": the new text stands in quotation marks within the instruction.
  const words = inside.map(b => b.text).join(' ') || blocks.filter(b => b.lines[0] <= last && b.lines[1] >= first).map(b => b.text).join(' ')
  const quoted = [...words.matchAll(/(?:following|with|by|read|reads|reading|as follows)[^“"]{0,40}[“"]([^“”"]+)[”"]/gi)].map(m => m[1]!.trim()).filter(t => /\s/.test(t))
  return quoted.length === 1 ? quoted : []
}

/** Where a line holds more than the new text: what stands behind the instruction, up to the next one or the document's closing words. */
function following(inside: readonly TextBlock[], { filing }: Entry, quote: string): TextBlock[] {
  const at = inside.findIndex(b => b.text.includes(quote))
  if (at < 0) return [...inside]
  const rest = inside.slice(at + 1)
  const end = rest.findIndex(b => CLOSING.test(b.text) || filing.changes.some(c => c.quote !== quote && b.text.includes(c.quote)))
  return end < 0 ? rest : rest.slice(0, end)
}

// "* * * * *" and "Please retain this supplement": no filing's new text goes on behind them.
const CLOSING = /^(?:[*_=–—-]\s*){3,}$|\b(?:retain(?:ed)?|keep|kept)\b.{0,40}\b(?:supplement|future reference)\b/i

/** "… replaced with the following: Green certification is … The seventh paragraph of …": new text that runs on in the instruction's
 *  own paragraph, up to the words of the next change. */
function runOn(blocks: readonly TextBlock[], { filing }: Entry, quote: string): string | null {
  if (!/:$/.test(quote)) return null
  const block = blocks.find(b => b.text.includes(quote))
  if (!block) return null
  const from = block.text.indexOf(quote) + quote.length
  const next = filing.changes.map(c => block.text.indexOf(c.quote, from)).filter(at => at >= from)
  return block.text.slice(from, next.length ? Math.min(...next) : block.text.length).trim() || null
}

const unquoted = (text: string): string => /^[“"]([^“”"]*)[”"]$/.exec(text)?.[1] ?? text

function targetOf({ filing }: Entry, amendment: Amendment): string {
  const references = filing.amends.filter(a => !amendment.documents.length || amendment.documents.includes(a.document))
  const spoken = (references.length ? references.map(r => ({ document: r.document, dated: r.dated })) : amendment.documents.map(document => ({ document, dated: null })))
    .map(r => `the ${r.document.replaceAll('-', ' ')}${r.dated ? ` dated ${spellDate(r.dated)}` : ''}`)
  return [...new Set(spoken)].join(' and ') || 'the document'
}

const several = (targets: string): boolean => targets.includes(' and the ')
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
