// What is damaged: the users' filings, the samples, generated filings, and the corpus beside the project where it is there.
// Most samples are short: so many more damages are tried in the same time, and each of them meets a rule.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { generateLibrary } from '../bench/generate.ts'

const root = resolve(import.meta.dirname, '../..')

export function originals(): { file: string; bytes: Buffer }[] {
  const filed = [join(root, 'content/filings'), join(root, '../shared/corpus')].flatMap(folder => filesBelow(folder, /\.(?:txt|html?)$/))
  const samples = filesBelow(join(root, 'tests/samples'), /\b(?:in|filing)\.(?:txt|htm)$/)
  return [
    ...[...filed, ...samples].map(file => ({ file, bytes: readFileSync(file) })),
    ...[...generateLibrary(40, 7)].map(({ path, text }) => ({ file: path, bytes: Buffer.from(text) })),
  ]
}

/** In order; none where there is no such folder. */
const filesBelow = (folder: string, name: RegExp): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true })
        .map(f => join(folder, String(f)))
        .filter(f => name.test(f))
        .sort()
    : []
