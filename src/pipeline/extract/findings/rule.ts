// What a rule about a filing is: an id that never changes, the law as a sentence, a hint for the reader, and the search for breaches.
import type { Filing, FilingTable } from '../../../model/filing.ts'
import type { Lines } from '../../../model/lines.ts'
import type { Context } from '../context.ts'

export interface Evidence {
  contexts: readonly Context[]
  tables: readonly FilingTable[]
  comments: Filing['comments']
}

export interface Rule {
  id: string
  /** What must hold. */
  sentence: string
  /** What the reader may do about a breach. */
  hint: string
  find: (evidence: Evidence) => { message: string; lines: Lines }[]
}
