// In: HTML as a string. Out: what parsing makes of it, with the submission around it.
import type { SourceDocument, Submission } from '../../../src/model/submission.ts'
import { parseHtml } from '../../../src/pipeline/parse/html/html.ts'

export function parsed(html: string) {
  const lineStarts = [0]
  for (const m of html.matchAll(/\r\n|\n|\r/g)) if (m.index + m[0].length < html.length) lineStarts.push(m.index + m[0].length)
  const document: SourceDocument = {
    type: null,
    filename: null,
    description: null,
    format: 'html',
    from: 0,
    to: html.length,
    lines: [1, lineStarts.length],
  }
  const submission: Submission = {
    file: 'x.htm',
    path: 'x.htm',
    sha256: '',
    encoding: 'utf-8',
    text: html,
    lineStarts,
    header: null,
    sidecar: {},
    documents: [document],
    furniture: [],
  }
  return { submission, document, ...parseHtml(submission, document) }
}
