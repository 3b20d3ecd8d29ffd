// In: a text. Out: the submission of one bare document that reading would make of it.
import type { SourceDocument, Submission } from '../../src/model/submission.ts'
import { lineStartsOf } from '../../src/pipeline/read/line-starts.ts'

export function bareSubmission(text: string, format: 'text' | 'html'): { submission: Submission; document: SourceDocument } {
  const lineStarts = lineStartsOf(text)
  const document: SourceDocument = {
    type: null,
    filename: null,
    description: null,
    format,
    from: 0,
    to: text.length,
    lines: [1, lineStarts.length],
  }
  const submission: Submission = {
    file: 'x',
    path: 'x',
    sha256: '',
    encoding: 'utf-8',
    text,
    lineStarts,
    header: null,
    sidecar: {},
    documents: [document],
    furniture: [],
  }
  return { submission, document }
}
