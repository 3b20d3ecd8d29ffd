// A folder -> its files at any depth, sorted, with '/'. Links are followed, to files and to folders elsewhere; one that leads in a circle,
// to nowhere or to what is there already is told of.
import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { byCode } from '../model/by-code.ts'

export function filesBelow(folder: string): { paths: string[]; odd: string[] } {
  const paths: string[] = []
  const odd: string[] = []
  // Folders whose files are taken: a link into one of them, or to one above, would bring files a second time or without end.
  const taken = [realpathSync(folder)]
  const waiting: { at: string; path: string }[] = [{ at: folder, path: '' }]
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    for (const entry of readdirSync(next.at, { withFileTypes: true }).toSorted(byName)) {
      const at = join(next.at, entry.name)
      const path = next.path ? `${next.path}/${entry.name}` : entry.name
      const kind = entry.isSymbolicLink() ? endOf(at) : entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other'
      if (kind === 'file') paths.push(path)
      else if (kind === 'folder' && !entry.isSymbolicLink()) waiting.push({ at, path })
      else if (kind === 'folder' && !taken.some(t => within(realpathSync(at), t) || within(t, realpathSync(at)))) {
        taken.push(realpathSync(at))
        waiting.push({ at, path })
      } else if (entry.isSymbolicLink()) odd.push(path)
    }
  }
  return { paths: paths.sort(byCode), odd: odd.sort(byCode) }
}

const byName = (a: Dirent, b: Dirent): number => byCode(a.name, b.name)
const within = (inner: string, outer: string): boolean => `${inner}${sep}`.startsWith(`${outer}${sep}`)

/** What a link leads to in the end; one that leads in a circle is an error of the system. */
function endOf(link: string): 'file' | 'folder' | 'other' {
  try {
    const stat = statSync(link)
    return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other'
  } catch {
    return 'other'
  }
}
