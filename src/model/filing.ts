// The published record of one filing: the contract's fields first, then what the site shows beside them.
// Used by the pipeline, by the site's collections and by the published data alike.
import * as z from 'zod'
import { IsoDate } from './iso-date.ts'
import {
  CHANGE_STATES,
  CHANGE_TYPES,
  CONDITIONS,
  DATE_ROLES,
  KINDS,
  OPERATIONS,
  PORTFOLIO_ROLES,
  QUALIFIERS,
  TABLE_KINDS,
  TABLE_OWNERS,
  TARGETS,
  UNITS,
} from './kinds.ts'
import { Lines } from './lines.ts'

export const ChangeDate = z.object({
  role: z.enum(DATE_ROLES).describe('what happens on the date'),
  date: IsoDate.describe('day, month or year'),
  qualifier: z.enum(QUALIFIERS).describe('how firmly the filing gives it'),
  lines: Lines.describe('lines in which the date, or the term that stands for it, is linked to the change'),
})
export type ChangeDate = z.infer<typeof ChangeDate>

export const Amendment = z.object({
  operation: z.enum(OPERATIONS).describe('what is done to the text'),
  documents: z.array(z.enum(TARGETS)).describe('the documents whose text it is'),
  heading: z.string().nullable().describe('the unit that is itself changed, else its section, as printed'),
  path: z.array(z.string()).describe('headings above it, outermost first'),
  part: z.string().nullable().describe('which part of it: "third paragraph", "footnote 2"'),
  lines: Lines.describe('the new text, or the instruction where there is none'),
})
export type Amendment = z.infer<typeof Amendment>

export const Change = z.object({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .describe('stable anchor on the page of the filing'),
  type: z.enum(CHANGE_TYPES).describe('what kind of thing becomes different'),
  trust: z.string().nullable().describe('registrant concerned, as printed'),
  portfolios: z
    .array(z.string())
    .describe('portfolios concerned, by the name each bears before the change; empty: the whole trust or not attributable'),
  from: z.string().nullable().describe('firm, name, people or index before; several joined by "; "'),
  to: z.string().nullable().describe('and after'),
  state: z.enum(CHANGE_STATES).describe('as the filing puts it on its own date'),
  conditions: z.array(z.enum(CONDITIONS)).describe('what must still happen first'),
  dates: z.array(ChangeDate),
  amendment: Amendment.nullable().describe('the instruction that carries it out'),
  quote: z.string().min(1).describe('words it was read from'),
  lines: Lines.describe('lines at which the words stand'),
  summary: z.string().min(1).describe('one plain sentence'),
  doubt: z.string().nullable().describe('why the reader should look twice, e.g. why no portfolio is named'),
})
export type Change = z.infer<typeof Change>

export const Cell = z.object({
  text: z.string().describe('as printed'),
  value: z.number().nullable().describe('the figure; parentheses negate; null where none is printed'),
  unit: z.enum(UNITS).nullable(),
})
export type Cell = z.infer<typeof Cell>

export const FilingTable = z.object({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .describe('stable anchor on the page of the filing'),
  kind: z.enum(TABLE_KINDS),
  trust: z.string().nullable(),
  portfolio: z.string().nullable().describe('portfolio whose figures these are; never a comparable fund'),
  owner: z.enum(TABLE_OWNERS).describe('whose figures these are'),
  caption: z.string().nullable(),
  asOf: IsoDate.nullable().describe('end of the period the figures are for'),
  columns: z.array(z.string()).describe('headings of the value columns'),
  rows: z.array(
    z.object({
      label: z.string(),
      concept: z.string().nullable().describe('Form N-1A caption as a risk/return element name'),
      cells: z.array(Cell),
    }),
  ),
  footnotes: z.array(z.object({ mark: z.string(), text: z.string() })),
  lines: Lines.describe('from the caption to the last footnote'),
})
export type FilingTable = z.infer<typeof FilingTable>

export const FilingPortfolio = z.object({
  trust: z.string().nullable().describe('registrant it belongs to'),
  name: z.string().min(1).describe('as printed, with single spaces'),
  role: z.enum(PORTFOLIO_ROLES).describe('why it is in the filing'),
  lines: Lines.describe('where it is named first'),
  presently: z.string().nullable().describe('another name that the filing says it bears now ("presently known as")'),
  series: z.string().nullable().describe('EDGAR series id, from the header alone'),
  classes: z.array(z.object({ name: z.string(), ticker: z.string().nullable() })).describe('share classes named with it'),
})
export type FilingPortfolio = z.infer<typeof FilingPortfolio>

export const Reference = z.object({
  document: z.enum(TARGETS).describe('document referred to'),
  dated: IsoDate.nullable().describe('date it bears'),
  lines: Lines,
})
export type Reference = z.infer<typeof Reference>

/** Any other dated fact that a page shows: filing date of a proxy, planned definitive proxy, document date. */
export const DatedFact = z.object({
  label: z.string().describe('what it is, in plain words'),
  date: IsoDate,
  qualifier: z.enum(QUALIFIERS),
  quote: z.string(),
  lines: Lines,
})
export type DatedFact = z.infer<typeof DatedFact>

/** A firm or person that the filing names, for cross-links. */
export const Mention = z.object({
  kind: z.enum(['firm', 'person', 'index']),
  name: z.string().describe('fullest form printed in this filing'),
  short: z.array(z.string()).describe('defined or shortened forms of it in this filing ("Janus", "Mr. Freeman")'),
  role: z.string().nullable().describe("in the filing's own word: Adviser, Manager, portfolio manager"),
  lines: Lines.describe('where it is named first'),
})
export type Mention = z.infer<typeof Mention>

export const Finding = z.object({ rule: z.string(), message: z.string(), lines: Lines })
export type Finding = z.infer<typeof Finding>

export const Filing = z.object({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/)
    .describe('accession number where known, else a stable slug'),
  url: z.string().describe("path of its page from the site's root, e.g. /filings/<id>/"),
  title: z.string().min(1),
  kind: z.enum(KINDS),
  source: z.object({
    file: z.string(),
    sha256: z.string(),
    lines: z.int().nonnegative(),
    format: z.enum(['text', 'html']),
    accession: z.string().optional(),
    form: z.string().optional(),
    cik: z.string().optional(),
    filed: IsoDate.optional(),
    url: z.string().optional(),
  }),
  dated: IsoDate.nullable(),
  trusts: z.array(z.string()),
  portfolios: z.array(FilingPortfolio),
  documents: z.array(z.object({ title: z.string(), kind: z.enum(KINDS), dated: IsoDate.nullable(), lines: Lines })).min(1),
  amends: z.array(Reference),
  supersedes: z.array(Reference),
  changes: z
    .array(Change)
    .refine(all => new Set(all.map(c => c.id)).size === all.length, { error: 'expected every change to have an id of its own' }),
  tables: z.array(FilingTable),
  comments: z.array(z.object({ number: z.string(), comment: z.string(), response: z.string(), lines: Lines })),
  findings: z.array(Finding),
  facts: z.array(DatedFact).describe('dated facts that belong to no change'),
  mentions: z.array(Mention),
  details: z
    .array(z.object({ label: z.string(), text: z.string(), lines: Lines }))
    .describe('further facts read: file numbers, committees with their meetings'),
  standing: z
    .array(
      z.object({
        track: z.enum(['objective', 'adviser', 'subadviser', 'manager', 'index']),
        portfolio: z.string(),
        value: z.string().describe('as printed'),
        lines: Lines,
        quote: z.string(),
      }),
    )
    .describe('what a prospectus of one portfolio describes as so on its date'),
  unread: z
    .array(z.object({ text: z.string(), lines: Lines, reason: z.string() }))
    .describe('sentences that look like an instruction and were not understood'),
})
export type Filing = z.infer<typeof Filing>
