// One large document through read, parse and extract; prints CPU seconds a step and peak memory as JSON.
// Arguments: filing | text | html | rows | rowspans, and the size in bytes (or rows).
import { extractFiling } from '../../src/pipeline/extract/extract.ts'
import { parseDocument } from '../../src/pipeline/parse/parse.ts'
import { readSubmission } from '../../src/pipeline/read/read.ts'
import { largeDocument, largeTable, repeatedFiling } from './documents.ts'

export interface DocumentMeasured {
  kind: string
  size: number
  megabytes: number
  peakMegabytes: number
  steps: Record<'read' | 'parse' | 'extract', number>
}

const kind = process.argv[2]!
const size = Number(process.argv[3])
const bytes = Buffer.from(
  kind === 'filing'
    ? repeatedFiling(size)
    : kind === 'text' || kind === 'html'
      ? largeDocument(kind, size)
      : largeTable(kind as 'rows' | 'rowspans', size),
)
const steps = { read: 0, parse: 0, extract: 0 }
const timed = <T>(step: keyof typeof steps, work: () => T): T => {
  const start = process.cpuUsage()
  try {
    return work()
  } finally {
    const used = process.cpuUsage(start)
    steps[step] += (used.user + used.system) / 1e6
  }
}

const file = kind === 'text' || kind === 'filing' ? 'large.txt' : 'large.htm'
const { submission, problems } = timed('read', () => readSubmission({ file, path: file, bytes, sidecar: {} }))
if (!submission) throw new Error(`${kind} of ${size} could not be read: ${problems[0]?.message}`)
const parsed = timed('parse', () => submission.documents.map(document => ({ document, ...parseDocument(submission, document) })))
timed('extract', () => extractFiling(submission, parsed))
process.stdout.write(
  JSON.stringify({
    kind,
    size,
    megabytes: bytes.length / 1e6,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    steps,
  } satisfies DocumentMeasured),
)
