// Samples as folders: what goes in beside what comes out. UPDATE=1 writes the expectation; never in CI, where a missing one fails.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Sample {
  name: string
  bytes: Uint8Array
  expected: string | null
  accept: (actual: string) => void
}

export function samplesIn(folder: string): Sample[] {
  return readdirSync(folder)
    .sort()
    .map(name => {
      const input = readdirSync(join(folder, name)).find(f => f.startsWith('in.'))!
      const out = join(folder, name, 'out.txt')
      return {
        name,
        bytes: readFileSync(join(folder, name, input)),
        expected: existsSync(out) ? readFileSync(out, 'utf8') : null,
        accept: actual => {
          if (process.env['UPDATE'] === '1' && !process.env['CI']) writeFileSync(out, actual)
        },
      }
    })
}
