// The text that an instruction changes, as the newest document of the kind and date that is amended gives it.
// Out: its paragraphs with the filing that gives them, or why they are not at hand.
import type { Amendment } from '../../../model/filing.ts'
import { firstDay, spellDate, type IsoDate } from '../../../model/iso-date.ts'
import type { Kind, Target } from '../../../model/kinds.ts'
import type { Unapplied } from '../../../model/library.ts'
import type { Entry } from '../entry.ts'
import type { Identity } from '../portfolio-register.ts'
import { blocksOf, type TextBlock } from './blocks.ts'
import { sectionOf } from './section.ts'

export interface Base {
  paragraphs: string[]
  filing: string
}
export type Missing = { missing: Unapplied['reason']; message: string }

const BASES: ReadonlySet<Kind> = new Set<Kind>(['prospectus', 'summary-prospectus', 'statement-of-additional-information'])

export interface HeldDocument {
  filing: string
  kind: Kind
  blocks: TextBlock[]
}

/** Documents of the library that the instruction amends, oldest first. */
export function heldDocuments(identity: Identity, amendment: Amendment, later: Entry, byId: ReadonlyMap<string, Entry>): HeldDocument[] {
  const kinds = amendment.documents.length ? amendment.documents : later.filing.amends.map(a => a.document)
  const dates = later.filing.amends.filter(a => kinds.includes(a.document)).flatMap(a => a.dated ?? [])
  const about = [...new Set(identity.sightings.filter(s => s.portfolio.role === 'subject').map(s => byId.get(s.filing.id)!))]
  return about
    .filter(e => e !== later)
    .flatMap(entry =>
      entry.filing.documents
        .filter(d => BASES.has(d.kind) && (!kinds.length || kinds.includes(d.kind as Target)))
        .filter(d => (dates.length ? d.dated !== null && dates.includes(d.dated) : published(entry) <= published(later)))
        // Asked last: a body may be read from disk.
        .filter(() => entry.body !== null)
        .map(d => ({
          filing: entry.filing.id,
          kind: d.kind,
          blocks: blocksOf(entry.body!).filter(b => b.lines[0] >= d.lines[0] && b.lines[1] <= d.lines[1]),
        })),
    )
}

/** The section as the newest of the documents gives it. */
export function baseOf(identity: Identity, amendment: Amendment, later: Entry, held: readonly HeldDocument[]): Base | Missing {
  if (!held.length) return notHeld(later, amendment)
  const names = identity.names.map(n => n.name)
  const sections = held.map(h => ({ filing: h.filing, section: sectionOf(h.blocks, amendment.heading!, amendment.path, names) }))
  const found = sections.findLast(s => typeof s.section !== 'string')
  if (found && typeof found.section !== 'string') return { paragraphs: found.section.paragraphs, filing: found.filing }
  const several = sections.some(s => s.section === 'several')
  return {
    missing: 'heading-not-found',
    message:
      `The heading “${amendment.heading}” stands ${several ? 'at several places' : 'nowhere'} ` +
      `in ${held.map(h => h.filing).join(', ')}.`,
  }
}

export function notHeld(later: Entry, amendment: Amendment): Missing {
  const targets = targetsOf(later, amendment)
  return {
    missing: 'target-not-held',
    message: `${capital(targets.join(' and ') || 'the document')} ${targets.length > 1 ? 'are' : 'is'} not in the library.`,
  }
}

/** "the prospectus dated April 30, 2007", one for each document amended. */
export function targetsOf({ filing }: Entry, amendment: Amendment): string[] {
  const references = filing.amends.filter(a => !amendment.documents.length || amendment.documents.includes(a.document))
  const spoken = (
    references.length
      ? references.map(r => ({ document: r.document, dated: r.dated }))
      : amendment.documents.map(document => ({ document, dated: null }))
  ).map(r => `the ${r.document.replaceAll('-', ' ')}${r.dated ? ` dated ${spellDate(r.dated)}` : ''}`)
  return [...new Set(spoken)]
}

const published = (e: Entry): IsoDate => (e.known ? firstDay(e.known) : '')
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
