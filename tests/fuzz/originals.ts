// What is damaged: the users' filings, generated ones, and the corpus beside the project where it is there.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { generateLibrary } from '../bench/generate.ts'

const root = resolve(import.meta.dirname, '../..')

export function originals(): { file: string; bytes: Buffer }[] {
  const folders = [join(root, 'content/filings'), join(root, '../shared/corpus')].filter(existsSync)
  const filed = folders.flatMap(folder =>
    readdirSync(folder, { recursive: true })
      .map(f => join(folder, String(f)))
      .filter(f => /\.(txt|html?)$/.test(f))
      .sort(),
  )
  return [
    ...filed.map(file => ({ file, bytes: readFileSync(file) })),
    ...[...generateLibrary(40, 7)].map(({ path, text }) => ({ file: path, bytes: Buffer.from(text) })),
  ]
}
