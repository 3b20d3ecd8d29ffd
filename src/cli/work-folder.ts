// Where Astro works on a site, or on a part of one: below the project, from where it finds its packages, whatever library it reads.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Beside what Astro keeps there: the folder of the library that it is for. */
const LIBRARY = 'library'

/** What a site of a library goes by in a cache. */
export const nameOfSite = (content: string, out: string): string =>
  createHash('sha256')
    .update(JSON.stringify([content, out]))
    .digest('hex')
    .slice(0, 8)

/** Made where it is not there yet: builds of one library and one site have the same, or the same for each of their parts. Those of
 *  libraries that are gone go. */
export function workFolder(root: string, content: string, out: string, part = ''): string {
  const cache = join(root, '.cache')
  const folder = join(cache, `astro-${nameOfSite(content, out)}${part && `-${part}`}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, LIBRARY), content)
  for (const name of readdirSync(cache))
    if (name.startsWith('astro-') && isLeft(join(cache, name))) rmSync(join(cache, name), { recursive: true, force: true })
  return folder
}

/** One that does not say what it is for may have been made this moment. */
function isLeft(folder: string): boolean {
  try {
    return !existsSync(readFileSync(join(folder, LIBRARY), 'utf8'))
  } catch {
    return false
  }
}
