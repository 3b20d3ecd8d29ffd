// In: an HTML document of a filing. Out: its tree.
import type { SourceDocument, Submission } from '../../../model/submission.ts'
import type { Parsed } from '../parse.ts'
import { parseText } from '../text/text.ts'

/** Parses HTML. */
export function parseHtml(submission: Submission, document: SourceDocument): Parsed {
  return parseText(submission, document)
}
