// What reading gives: a file taken apart into its header and its documents, before anything is understood.
import * as z from 'zod'
import { IsoDate } from './iso-date.ts'
import type { Lines } from './lines.ts'

/** Facts about a file from beside it (`<input name>.meta.json`); all optional, never guessed. */
export const Sidecar = z.object({
  accession: z
    .string()
    .regex(/^\d{10}-\d{2}-\d{6}$/, { error: 'expected an accession number such as 0000908737-06-000704' })
    .optional()
    .describe('EDGAR accession number of the submission'),
  form: z.string().min(1).optional().describe('EDGAR form code, e.g. 497 or 497K'),
  cik: z
    .string()
    .regex(/^\d{1,10}$/, { error: 'expected a CIK of up to ten digits' })
    .optional()
    .describe('Central Index Key of the registrant'),
  registrant: z.string().min(1).optional().describe('name of the registrant (the trust)'),
  filed: IsoDate.optional().describe('day on which it was filed'),
  url: z
    .url({ protocol: /^https?$/, error: 'expected an address such as https://www.sec.gov/Archives/…' })
    .optional()
    .describe('address of the filing at the SEC'),
})
export type Sidecar = z.infer<typeof Sidecar>

export interface ShareClassId {
  id: string
  name: string
  ticker: string | null
}
export interface SeriesId {
  id: string
  name: string
  cik: string | null
  classes: ShareClassId[]
}
export interface Filer {
  name: string
  cik: string
  formerNames: { name: string; changed: IsoDate | null }[]
}

/** `<SEC-HEADER>`, or what of it is there. */
export interface Header {
  accession: string | null
  form: string | null
  filed: IsoDate | null
  effective: IsoDate | null
  filers: Filer[]
  series: SeriesId[]
  lines: Lines
}

/** One `<DOCUMENT>` of a submission, or the whole of a bare file. */
export interface SourceDocument {
  /** `<TYPE>`, e.g. 497K; null in a bare file. */
  type: string | null
  filename: string | null
  description: string | null
  /** 'other': named, not rendered (graphics, XBRL, PDF). */
  format: 'text' | 'html' | 'other'
  /** UTF-16 offsets into `Submission.text` of what stands within `<TEXT>`. */
  from: number
  to: number
  lines: Lines
}

export interface Submission {
  /** Base name of the input file. */
  file: string
  /** Path below the filings folder, with '/'. */
  path: string
  sha256: string
  encoding: 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be'
  /** The decoded text, line ends and all as they were. */
  text: string
  /** Offset at which each line starts; CRLF, LF and bare CR end a line. */
  lineStarts: number[]
  header: Header | null
  sidecar: Sidecar
  /** At least one. */
  documents: SourceDocument[]
  /** SGML and mail-header lines outside the documents: left out of the readable text. */
  furniture: { text: string; lines: Lines }[]
}

/** The 1-based line and column of an offset. */
export function pointAt(lineStarts: readonly number[], offset: number): { line: number; column: number; offset: number } {
  let low = 0
  let high = lineStarts.length - 1
  while (low < high) {
    const mid = (low + high + 1) >> 1
    if (lineStarts[mid]! <= offset) low = mid
    else high = mid - 1
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1, offset }
}
