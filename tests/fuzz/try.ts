// One input through read, parse and extract: what went wrong, or null. "Wrong" is a throw, a lost word, or more than five seconds of this
// thread's own time.
import { basename } from 'node:path'
import { lossesOf, spellLoss } from '../../src/checks/nothing-lost.ts'
import { Filing } from '../../src/model/filing.ts'
import { extractFiling } from '../../src/pipeline/extract/extract.ts'
import { parseDocument } from '../../src/pipeline/parse/parse.ts'
import { readSubmission } from '../../src/pipeline/read/read.ts'

export const LIMIT_MS = 5_000

/** Sentences about what went wrong. */
export function tryInput(file: string, bytes: Uint8Array): string[] {
  const start = ownTime()
  const wrong: string[] = []
  try {
    const { submission } = readSubmission({ file: basename(file), path: file, bytes, sidecar: {} })
    if (!submission) return []
    const parsed = submission.documents
      .filter(d => d.format !== 'other')
      .map(document => ({ document, ...parseDocument(submission, document) }))
    for (const { document, root } of parsed) wrong.push(...lossesOf(submission, document, root).slice(0, 2).map(spellLoss))
    const { filing } = extractFiling(submission, parsed)
    const fits = Filing.safeParse(filing)
    if (!fits.success)
      wrong.push(
        `record: ${fits.error.issues
          .slice(0, 2)
          .map(i => `${i.path.join('.')} ${i.message}`)
          .join('; ')}`,
      )
    for (const { quote, lines, type } of filing.changes)
      if (!quote || lines[1] > submission.lineStarts.length) wrong.push(`${type}: a change without its words`)
  } catch (error) {
    wrong.push(`crash: ${(error as Error).stack?.split('\n').slice(0, 3).join(' ') ?? error}`)
  }
  const took = ownTime() - start
  if (took > LIMIT_MS) wrong.push(`took ${(took / 1000).toFixed(1)} s`)
  return wrong
}

/** Milliseconds that this thread has worked; what else the machine does is not counted. */
const ownTime = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
