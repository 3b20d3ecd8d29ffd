// A folder -> the sum of each file below it, by path: what two folders have in common, or a folder with itself a while ago.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'

export function sumsBelow(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map()
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(f => f.isFile())
    .map(f => join(f.parentPath, f.name))
    .sort()
  return new Map(files.map(file => [relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')]))
}
