// What is known of a document before its tables and changes are read; made by `cover/`, used by all finders.
import type { FilingPortfolio, Reference } from '../../model/filing.ts'
import type { IsoDate } from '../../model/iso-date.ts'
import type { Kind } from '../../model/kinds.ts'
import type { Lines } from '../../model/lines.ts'
import type { DocumentView } from './view.ts'

/** A term that the document defines: (the "Fund"), (the "Effective Date"), ("Janus"). */
export interface Definition {
  term: string
  /** The words that it stands for, as printed. */
  meaning: string
  /** Names of the portfolios that it stands for, where it stands for portfolios. */
  portfolios: string[]
  /** The date that it stands for, where it stands for one. */
  date: IsoDate | null
  lines: Lines
}

/** A portfolio of the document with the words by which the document calls it. */
export interface KnownPortfolio extends FilingPortfolio {
  /** Full name first, then defined terms and shortened forms that mean this portfolio alone. */
  aliases: string[]
}

export interface Context {
  view: DocumentView
  kind: Kind
  title: string
  /** Date that the document bears. */
  dated: IsoDate | null
  /** Date of filing, where a header or sidecar gives it. */
  filed: IsoDate | null
  /** The registrant, where there is but one. */
  trust: string | null
  trusts: string[]
  portfolios: KnownPortfolio[]
  definitions: Definition[]
  amends: Reference[]
  supersedes: Reference[]
}
