// A sum of everything but records that makes a page what it is: this program's site and models, its packages, the settings and Node itself.
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from '../../model/settings.ts'

export function siteVersion(root: string, settings: Settings): string {
  const below = ['src/site', 'src/model', 'public']
    .flatMap(folder =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter(f => f.isFile())
        .map(f => join(f.parentPath, f.name)),
    )
    .sort()
  const hash = createHash('sha256').update(JSON.stringify([process.version, settings]))
  for (const file of [...below, join(root, 'package-lock.json'), join(root, 'astro.config.mjs')])
    hash.update(`${file.slice(root.length)}\n`).update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}
