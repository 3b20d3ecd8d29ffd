// In: a submission and its trees. Out: a context per document within it (the main one first), and what letters hold.
import type { Filing } from '../../../model/filing.ts'
import { linesOf, type Root } from '../../../model/tree.ts'
import type { SourceDocument, Submission } from '../../../model/submission.ts'
import type { Context } from '../context.ts'
import { viewOf } from '../view.ts'

export interface Covers {
  contexts: Context[]
  comments: Filing['comments']
  facts: Filing['facts']
  mentions: Filing['mentions']
  details: Filing['details']
}

export function readCovers(submission: Submission, parsed: { document: SourceDocument; root: Root }[]): Covers {
  return {
    contexts: parsed.map(({ root }) => ({
      view: viewOf(root.children, linesOf(root)), kind: 'unknown', title: submission.file, dated: null, filed: null, trust: null, trusts: [], portfolios: [], definitions: [], amends: [], supersedes: [],
    })),
    comments: [], facts: [], mentions: [], details: [],
  }
}
