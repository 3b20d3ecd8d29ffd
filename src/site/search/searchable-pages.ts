// In: a folder of built pages, and what was noted of them the last time. Out: those that carry `data-pagefind-body`, in the order of their
// paths. A page whose file is as it was is not read.
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { byCode } from '../../model/by-code.ts'
import type { Shelved } from '../../model/search-shelf.ts'
import { short } from '../../model/sum.ts'

/** With the sum of what is searched of it, and the day by which it is sorted. */
export interface Page extends Shelved {
  sum: string
  day: string
}

/** What was noted of a file: inode, size and time by which it is known again, and the page; none where it is not searched. */
type Noted = [inode: number, size: number, written: number, page?: [shelf: string, day: string, sum: string]]
export type Notes = Record<string, Noted>

/** Folders of which no page is searched. */
const APART = new Set(['s', 'names', 'timeline', 'data', 'cards', 'assets', 'fonts', 'pagefind', 'as-of', 'as-filed'])
//   <main id="content" data-pagefind-body data-shelf="alder-series-trust" tabindex="-1"> … </main>
//   ^^^^^                                                                                 ^^^^^^^
const MAIN = /<main\b[^>]*>/
const END = '</main>'

export function searchablePages(folder: string, before: Notes): { pages: Page[]; notes: Notes } {
  const notes: Notes = {}
  const pages = htmlBelow(folder).flatMap((path): Page[] => {
    const file = join(folder, path)
    const { ino, size, mtimeMs } = statSync(file)
    const known = before[path]
    const noted: Noted =
      known?.[0] === ino && known[1] === size && known[2] === mtimeMs ? known : [ino, size, mtimeMs, ...noteOf(readFileSync(file, 'utf8'))]
    notes[path] = noted
    return noted[3] ? [{ path, shelf: noted[3][0], day: noted[3][1], sum: noted[3][2] }] : []
  })
  return { pages, notes }
}

function noteOf(html: string): [] | [[string, string, string]] {
  const main = MAIN.exec(html)?.[0]
  if (!main?.includes('data-pagefind-body')) return []
  return [
    [/data-shelf="([^"]*)"/.exec(main)?.[1] ?? '', /data-pagefind-sort="date:([^"]*)"/.exec(html)?.[1] ?? '', short(searchedOf(html))],
  ]
}

/** Elements that stand apart from what is before them, which the indexer takes for parts of one line: without a space the last word of
 *  one and the first of the next would be one word that nobody looks for. */
const STANDS_APART = /<(?=(?:button|caption|dd|del|dt|figcaption|ins|option|summary|sup|text|th)\b)/g

/** What of a page is searched, as a page of its own: whatever frames it would be read for nothing. */
export function searchedOf(html: string): string {
  const main = html.slice(html.search(MAIN), html.lastIndexOf(END) + END.length)
  return `<!doctype html><html lang="en"><body>${main.replace(STANDS_APART, ' <')}</body></html>`
}

function htmlBelow(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .sort((a, b) => byCode(a.name, b.name))
    .flatMap(entry => {
      const path = below ? `${below}/${entry.name}` : entry.name
      if (entry.isDirectory()) return APART.has(entry.name) ? [] : htmlBelow(folder, path)
      return entry.name.endsWith('.html') ? [path] : []
    })
}
