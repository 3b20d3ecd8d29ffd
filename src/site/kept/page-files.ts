// Files of pages: where the page of a path stands below a site, and how a file comes to stand in two places.
import { copyFileSync, linkSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { short } from '../../model/sum.ts'

/** A path without its slashes at both ends; the home page has none. */
export const bare = (path: string): string => path.replace(/^\/|\/$/g, '')

/** The file of a page below OUT_DIR. */
export function fileOfPage(path: string, type: string): string {
  return type !== 'page' ? path : path === '404' ? '404.html' : path ? `${path}/index.html` : 'index.html'
}

/** The path whose file it is. */
export const pathOfFile = (file: string): string => (file === '404.html' ? '404' : file.replace(/(?:^|\/)index\.html$/, ''))

/** Whether a kept file is there as it was written; where its time tells otherwise, its bytes decide, and one that is damaged goes. */
export function whole(file: string, bytes: string, written: number): boolean {
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found) return false
  if (found.mtimeMs === written || short(readFileSync(file)) === bytes) return true
  rmSync(file)
  return false
}

/** Makes folders once, not for each of their files. */
export class Folders {
  readonly #made = new Set<string>()

  make(folder: string): void {
    if (this.#made.has(folder)) return
    mkdirSync(folder, { recursive: true })
    this.#made.add(folder)
  }

  /** One file in two places, without its bytes twice where the disk allows it; false where that cannot be. */
  put(from: string, to: string): boolean {
    try {
      this.make(dirname(to))
      try {
        linkSync(from, to)
      } catch (error) {
        // Another disk, or too many links.
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') copyFileSync(from, to)
      }
      return true
    } catch {
      return false
    }
  }
}
