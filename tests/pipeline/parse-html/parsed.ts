// In: HTML as a string. Out: what parsing makes of it, with the submission around it.
import { parseHtml } from '../../../src/pipeline/parse/html/html.ts'
import { bareSubmission } from '../bare-submission.ts'

export function parsed(html: string) {
  const { submission, document } = bareSubmission(html, 'html')
  return { submission, document, ...parseHtml(submission, document) }
}
