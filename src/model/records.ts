// The files under `<content>/records/`, by which the pipeline hands its results to the site.
//   filings/<id>.json      Filing            bodies/<id>.json   FilingBody
//   portfolios/<key>.json  Portfolio         trusts/<slug>.json Trust
//   parties.json names.json timeline.json    report.json        Report
//   filings.json lookup.json                 as they are published
//   index.json             RecordIndex
import type { Filing } from './filing.ts'
import type { Library } from './library.ts'
import type { Problem } from './problem.ts'
import type { Omission, Root } from './tree.ts'

/** The readable text of a filing and its lines as filed; big, read only when its page is made. */
export interface FilingBody {
  id: string
  /** One tree per document within the file that has text. */
  trees: { type: string | null; filename: string | null; description: string | null; root: Root }[]
  /** Documents named and not rendered. */
  withheld: { type: string | null; filename: string | null; description: string | null; lines: [number, number]; reason: string }[]
  /** The file as filed, line by line, decoded. */
  raw: string[]
}

export interface Report {
  /** Inputs read, in order of path. */
  filings: {
    id: string
    file: string
    kind: Filing['kind']
    documents: number
    changes: number
    tables: number
    findings: number
    unread: number
    wordsRead: number
    wordsShown: number
    omissions: Omission[]
  }[]
  problems: Problem[]
  /** Cases that no text decides; each wants a ruling. */
  undecided: Library['undecided']
  /** Day for which "today" was reckoned. */
  today: string
  counts: { filings: number; trusts: number; portfolios: number; changes: number; tables: number; findings: number }
}

/** What is asked of all records at once, so that a page reads only those that it shows. */
export interface RecordIndex {
  /** Day for which "today" was reckoned. */
  today: string
  /** Newest first. */
  filings: { id: string; day: string; trust: string | null; tables: string[] }[]
  /** By name. */
  portfolios: { key: string; trust: string; dates: string[]; filings: [id: string, role: string][] }[]
  /** Their slugs, by name. */
  trusts: string[]
  /** Years that have dated facts, newest first, with their count; types of change that have any. */
  timeline: { years: [year: string, count: number][]; types: string[] }
  /** By the id of a filing: its lines that records cite without an anchor of their own, in order. */
  cited: Record<string, number[]>
}

/** A file to be written below the content folder. `from`: what alone decides its text, the path of another such file or the key of
 *  something kept; the text need not be made where that is what it was. */
export interface OutputFile {
  path: string
  text: string
  from?: string
}

/** Beside the records: what was written last, by which program; per file the sum of its text, what decided it, and its time and size on
 *  disk. */
export interface Sums {
  version: string
  files: Record<string, [sum: string, from: string, written: number, size: number]>
}
export const SUMS = 'sums.json'
