// Carries out the amendment instructions of a portfolio's filings, oldest first, on texts that the library holds.
// Out: the text under each heading over time with its marked-up difference, and the instructions that could not be applied.
import type { Amendment } from '../../../model/filing.ts'
import type { Event, Source, TextInForce, Unapplied } from '../../../model/library.ts'
import { holdsFrom, isSettled } from '../../../model/outcome.ts'
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
    const { change } = event
    const amendment = change.amendment
    if (!amendment || !isSettled(event) || FALLEN.has(event.outcome)) continue
    const entry = byId.get(event.filing)!
    const source: Source = { filing: event.filing, anchor: change.id, lines: amendment.lines, quote: change.quote }
    const refuse = ({ missing, message }: Missing, heading = amendment.heading) => {
      unapplied.push({ heading, reason: missing, message, source })
    }
    const held = heldDocuments(identity, amendment, entry, byId)
    if (amendment.operation === 'rename') {
      renameReferences(event, amendment, held, shelf, source) ?? refuse(held.length ? NOWHERE : notHeld(entry, amendment))
      continue
    }
    const words = instructionOf(entry, amendment, change.quote)
    const fresh = newTextOf(entry, amendment, change.quote)
    const heading = placeFor(identity, amendment, entry, held, fresh, words)
    if (heading === null) {
      if (!held.length) refuse(notHeld(entry, amendment))
      else if (amendment.operation === 'delete' && /\breferences? to\b/i.test(words))
        refuse({ missing: 'not-understood', message: 'Which words go with the references to be deleted cannot be told for certain.' })
      else
        refuse({
          missing: 'heading-not-found',
          message: `The instruction${amendment.part ? ` on the ${amendment.part}` : ''} names no heading under which its text stands.`,
        })
      continue
    }
    const order: Amendment = { ...amendment, heading }
    const earlier = newestOf(shelf, heading, amendment.documents)
    const rival =
      earlier &&
      earlier.source.filing !== event.filing &&
      earlier.from === holdsFrom(event) &&
      byId.get(earlier.source.filing)?.filing.dated === event.dated &&
      earlier.known === event.known
    if (rival) {
      refuse({
        missing: 'conflict',
        message:
          `The filing ${earlier.source.filing} of the same day puts another text under “${heading}”; ` +
          'which of them stands is not said.',
      })
      continue
    }
    const base = earlier ? { paragraphs: earlier.paragraphs, filing: earlier.source.filing } : baseOf(identity, order, entry, held)
    const before = 'paragraphs' in base ? base : null
    const result = apply(before?.paragraphs ?? null, order, fresh, words)
    if ('reason' in result) {
      refuse(result.reason === 'target-not-held' && 'missing' in base ? base : { missing: result.reason, message: result.message })
      continue
    }
    const where = before ? `the filing ${before.filing}` : notInLibrary(targetsOf(entry, amendment))
    put(
      shelf,
      event,
      {
        heading,
        path: amendment.path,
        paragraphs: result.paragraphs,
        replaces: `It ${result.doing} the text under “${heading}” in ${where}.`,
        source,
      },
      before,
      earlier,
    )
  }
  return { texts: shelf.texts.toReversed(), unapplied }
}

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

/** New words for old in every text held; null where they stand in none. */
function renameReferences(event: Event, amendment: Amendment, held: readonly HeldDocument[], shelf: Shelf, source: Source): true | null {
  const { from, to } = event.change
  if (!from || !to) return null
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
  return amended.length + untouched.length > 0 ? true : null
}

const FALLEN: ReadonlySet<string> = new Set(['moved', 'dropped', 'superseded'])
