// In: one document of a submission. Out: its tree, every node with its place in the file as filed.
// Knows white space, rulings and tags; knows nothing of names, dates or money.
import type { Problem } from '../../model/problem.ts'
import type { SourceDocument, Submission } from '../../model/submission.ts'
import type { Root } from '../../model/tree.ts'
import { parseHtml } from './html/html.ts'
import { parseText } from './text/text.ts'

export interface Parsed {
  root: Root
  problems: Problem[]
}

/** Parses a text or HTML document; a document of another format is an error of the caller. */
export function parseDocument(submission: Submission, document: SourceDocument): Parsed {
  switch (document.format) {
    case 'html':
      return parseHtml(submission, document)
    case 'text':
      return parseText(submission, document)
    case 'other':
      throw new Error(`parseDocument: expected a text or HTML document, found ${document.type ?? 'another format'} in ${submission.path}`)
  }
}
