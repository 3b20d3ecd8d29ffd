// Carries out the amendment instructions of a portfolio's filings, oldest first, on texts that the library holds.
// Out: the text under each heading over time with its marked-up difference, and the instructions that could not be applied.
import type { Amendment } from '../../../model/filing.ts'
import type { Event, Source, TextInForce, Unapplied } from '../../../model/library.ts'
import { holdsFrom, isSettled } from '../../../model/outcome.ts'
import { sourceOfEvent } from '../../../model/source-of-event.ts'
import type { Entry } from '../entry.ts'
import type { Identity } from '../portfolio-register.ts'
import { apply } from './apply.ts'
import { baseOf, heldDocuments, notHeld, targetsOf, type HeldDocument, type Missing } from './base.ts'
import { instructionOf, newTextOf } from './new-text.ts'
import { leavesOf, renamed } from './references.ts'
import { foldHeading } from './section.ts'
import { newestOf, newestOfAll, put, type Shelf } from './shelf.ts'
import { rowHome, tableHome } from './table-home.ts'
import { isTabular, rowsNamed, tablesIn } from './tables.ts'

/** `events`: settled, in the order of history. */
export function textsInForce(
  identity: Identity,
  events: readonly Event[],
  byId: ReadonlyMap<string, Entry>,
): { texts: TextInForce[]; unapplied: Unapplied[] } {
  const shelf: Shelf = { texts: [], chains: new Map() }
  const unapplied: Unapplied[] = []
  for (const event of events) {
    const { amendment } = event.change
    if (!amendment || !isSettled(event) || FALLEN.has(event.outcome)) continue
    const order = orderOf(identity, event, amendment, byId)
    const refused = amendment.operation === 'rename' ? renameReferences(order, shelf) : amendSection(order, shelf, identity, byId)
    if (refused) unapplied.push({ heading: amendment.heading, reason: refused.missing, message: refused.message, source: order.source })
  }
  return { texts: shelf.texts.toReversed(), unapplied }
}

const FALLEN: ReadonlySet<string> = new Set(['moved', 'dropped', 'superseded'])

/** One instruction, with the filing that gives it and the documents on file that it amends. */
interface Order {
  event: Event
  amendment: Amendment
  entry: Entry
  source: Source
  held: readonly HeldDocument[]
}

function orderOf(identity: Identity, event: Event, amendment: Amendment, byId: ReadonlyMap<string, Entry>): Order {
  const entry = byId.get(event.filing)!
  return {
    event,
    amendment,
    entry,
    source: { ...sourceOfEvent(event), lines: amendment.lines },
    held: heldDocuments(identity, amendment, entry, byId),
  }
}

/** Puts the section under its heading as the instruction makes it; null: done. */
function amendSection(order: Order, shelf: Shelf, identity: Identity, byId: ReadonlyMap<string, Entry>): Missing | null {
  const { event, amendment, entry, source, held } = order
  const words = instructionOf(entry, amendment, event.change.quote)
  const fresh = newTextOf(entry, amendment, event.change.quote)
  const heading = placeFor(identity, amendment, entry, held, fresh, words)
  if (heading === null) return noPlace(order, words)
  const placed: Amendment = { ...amendment, heading }
  const earlier = newestOf(shelf, heading, amendment.documents)
  if (earlier && isRival(earlier, event, byId)) return conflict(earlier, heading)
  const base = earlier ? { paragraphs: earlier.paragraphs, filing: earlier.source.filing } : baseOf(identity, placed, entry, held)
  const before = 'paragraphs' in base ? base : null
  const result = apply(before?.paragraphs ?? null, placed, fresh, words)
  if ('reason' in result)
    return result.reason === 'target-not-held' && 'missing' in base ? base : { missing: result.reason, message: result.message }
  const where = before ? `the filing ${before.filing}` : notInLibrary(targetsOf(entry, amendment))
  const replaces = `It ${result.doing} the text under “${heading}” in ${where}.`
  put(shelf, event, { heading, path: amendment.path, paragraphs: result.paragraphs, replaces, source }, before, earlier)
  return null
}

/** No heading is known under which the text stands. */
function noPlace({ amendment, entry, held }: Order, words: string): Missing {
  if (!held.length) return notHeld(entry, amendment)
  if (amendment.operation === 'delete' && /\breferences? to\b/i.test(words))
    return { missing: 'not-understood', message: 'Which words go with the references to be deleted cannot be told for certain.' }
  return {
    missing: 'heading-not-found',
    message: `The instruction${amendment.part ? ` on the ${amendment.part}` : ''} names no heading under which its text stands.`,
  }
}

/** Whether another filing of the same day has put a text there that holds from the same day. */
function isRival(earlier: TextInForce, event: Event, byId: ReadonlyMap<string, Entry>): boolean {
  return (
    earlier.source.filing !== event.filing &&
    earlier.from === holdsFrom(event) &&
    byId.get(earlier.source.filing)?.filing.dated === event.dated &&
    earlier.known === event.known
  )
}

const conflict = (earlier: TextInForce, heading: string): Missing => ({
  missing: 'conflict',
  message: `The filing ${earlier.source.filing} of the same day puts another text under “${heading}”; which of them stands is not said.`,
})

/** The heading named; for new tables that have no counterpart under it, or whose instruction names none, the one under which they have. */
function placeFor(
  identity: Identity,
  amendment: Amendment,
  entry: Entry,
  held: readonly HeldDocument[],
  fresh: readonly string[],
  words: string,
): string | null {
  const { heading, part } = amendment
  // "is added to the table … after the row “Other Expenses”": a row may be quoted where a heading is looked for.
  if (
    amendment.operation === 'insert' &&
    part !== null &&
    isTabular(part) &&
    (heading === null || !('paragraphs' in baseOf(identity, amendment, entry, held)))
  )
    return rowHome(held, rowsNamed(words)) ?? heading
  const tabular = heading === null || (part !== null && /\btables?\b/i.test(part) && !/\b(?:paragraph|sentence|row)/i.test(part))
  if (!tabular || amendment.operation !== 'replace') return heading
  const section = heading === null ? null : baseOf(identity, amendment, entry, held)
  return section && 'paragraphs' in section && tablesIn(section.paragraphs).length ? heading : (tableHome(held, fresh) ?? heading)
}

const NOWHERE: Missing = { missing: 'conflict', message: 'The words to be replaced stand nowhere in the texts that the library holds.' }
const notInLibrary = (targets: readonly string[]): string =>
  `${targets.join(' and ') || 'the document'}, which ${targets.length > 1 ? 'are' : 'is'} not in the library`

/** New words for old in every text held; null: done. */
function renameReferences({ event, amendment, entry, source, held }: Order, shelf: Shelf): Missing | null {
  const nowhere = () => (held.length ? NOWHERE : notHeld(entry, amendment))
  const { from, to } = event.change
  if (!from || !to) return nowhere()
  const replaces = (heading: string, filing: string) =>
    `It replaces “${from}” by “${to}” in the text under “${heading}” in the filing ${filing}.`
  const standing = newestOfAll(shelf, amendment.documents)
  const amended = standing.map(text => ({ text, paragraphs: renamed(text.paragraphs, from, to) })).filter(a => a.paragraphs !== null)
  const newest = held.at(-1)
  const untouched = (newest ? leavesOf(newest) : [])
    .filter(leaf => !standing.some(t => foldHeading(t.heading) === foldHeading(leaf.heading)))
    .map(leaf => ({ leaf, paragraphs: renamed(leaf.paragraphs, from, to) }))
    .filter(u => u.paragraphs !== null)
  for (const { text, paragraphs } of amended)
    put(
      shelf,
      event,
      { heading: text.heading, path: text.path, paragraphs: paragraphs!, replaces: replaces(text.heading, text.source.filing), source },
      { paragraphs: text.paragraphs, filing: text.source.filing },
      text,
    )
  for (const { leaf, paragraphs } of untouched)
    put(
      shelf,
      event,
      { heading: leaf.heading, path: leaf.path, paragraphs: paragraphs!, replaces: replaces(leaf.heading, leaf.filing), source },
      leaf,
      undefined,
    )
  return amended.length + untouched.length > 0 ? null : nowhere()
}
