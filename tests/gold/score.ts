// Runs the contract's own comparison over published data and answers. Works only where ../shared is there.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, relative, resolve } from 'node:path'
import { Sidecar } from '../../src/model/submission.ts'
import { understand, type FilingResult } from '../../src/pipeline/pipeline.ts'

export const SHARED = resolve(import.meta.dirname, '../../../shared')
export const hasShared = existsSync(join(SHARED, 'contract/score.mjs'))

export interface Score {
  overall: number
  rows: { measure: string; hit: number; missed: number; extra: number; precision: number; recall: number; f1: number }[]
  byFile: { file: string; score: number }[]
  misses: string[]
}

/** Input files of a folder of the corpus, in order. */
export function corpusFiles(folder = join(SHARED, 'corpus')): string[] {
  return readdirSync(folder, { recursive: true })
    .map(f => join(folder, String(f)))
    .filter(f => /\.(txt|html?)$/.test(f))
    .sort()
}

/** One file through the road, as the command line takes it, its text changed first where asked. */
export function understandFile(path: string, edit: (text: string) => string = text => text): FilingResult {
  const beside = path.replace(/\.[^.]+$/, '.meta.json')
  const sidecar = existsSync(beside) ? Sidecar.parse(JSON.parse(edit(readFileSync(beside, 'utf8')))) : {}
  const result = understand({
    file: basename(path),
    path: relative(SHARED, path),
    bytes: Buffer.from(edit(readFileSync(path, 'utf8'))),
    sidecar,
  })
  if (!result.filing) throw new Error(`${path} could not be read: ${result.problems.map(p => p.message).join(' ')}`)
  return result
}

/** Compares filings with a folder of answers. */
export function score(filings: readonly { id: string }[], gold: string, sources: string | null): Score {
  const data = mkdtempSync(join(tmpdir(), 'stickerbook-score-'))
  mkdirSync(join(data, 'filings'))
  for (const filing of filings) writeFileSync(join(data, 'filings', `${filing.id}.json`), JSON.stringify(filing))
  return JSON.parse(
    execFileSync(process.execPath, [join(SHARED, 'contract/score.mjs'), data, gold, '--json', ...(sources ? ['--sources', sources] : [])], {
      maxBuffer: 1 << 28,
    }).toString(),
  )
}
