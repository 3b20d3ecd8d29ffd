// One content folder through the road, a step at a time; prints seconds a step and peak memory as JSON.
import { readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { buildLibrary, type FilingResult } from '../../src/pipeline/pipeline.ts'
import { extractFiling } from '../../src/pipeline/extract/extract.ts'
import { parseDocument } from '../../src/pipeline/parse/parse.ts'
import { readSubmission } from '../../src/pipeline/read/read.ts'

export interface Measured {
  megabytes: number
  peakMegabytes: number
  steps: Record<'read' | 'parse' | 'extract' | 'resolve and write', number>
}

const filings = join(process.argv[2]!, 'filings')
const paths = readdirSync(filings, { recursive: true })
  .map(String)
  .filter(f => /\.(txt|htm)$/.test(f))
  .sort()
const steps = { read: 0, parse: 0, extract: 0, 'resolve and write': 0 }
const timed = <T>(step: keyof typeof steps, work: () => T): T => {
  const start = performance.now()
  try {
    return work()
  } finally {
    steps[step] += (performance.now() - start) / 1000
  }
}

let bytes = 0
const results: (FilingResult & { path: string })[] = []
for (const path of paths) {
  const file = readFileSync(join(filings, path))
  bytes += file.length
  const sidecar = JSON.parse(readFileSync(join(filings, path.replace(/\.[^.]+$/, '.meta.json')), 'utf8'))
  const { submission } = timed('read', () => readSubmission({ file: basename(path), path, bytes: file, sidecar }))
  if (!submission) throw new Error(`${path} could not be read`)
  const parsed = timed('parse', () => submission.documents.map(document => ({ document, ...parseDocument(submission, document) })))
  const { filing } = timed('extract', () => extractFiling(submission, parsed))
  const body = {
    id: filing.id,
    trees: parsed.map(({ root }) => ({ type: null, filename: null, description: null, root })),
    withheld: [],
    raw: submission.text.split('\n'),
  }
  results.push({ filing, body, problems: [], path })
}
timed('resolve and write', () => buildLibrary(results, [], [], null))
process.stdout.write(
  JSON.stringify({ megabytes: bytes / 1e6, peakMegabytes: process.resourceUsage().maxRSS / 1024, steps } satisfies Measured),
)
