// What is kept of the pages of a site, on disk: one list where one build made all of them, else a list of each part.
//   pages.json          a whole site
//   pages-2-of-4.json   its second part
//   pages-0-of-4.json   what was made where the parts were joined
// Each entry is true by itself (made of these inputs, the page has these bytes), so lists of different builds can be read as one.
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Share } from '../../model/share.ts'
import type { Kept, KeptPage } from './plan.ts'

const LIST = /^pages(?:-(\d+)-of-(\d+))?\.json$/

export interface KeptLists {
  /** All that may help this build: not what the other parts of the same division list. */
  read(): Kept
  /** Writes the list of this build; a whole site's, and that of a join, take the place of all lists of other divisions. */
  write(kept: Kept): void
  /** Sums of the bytes that any list names, `written` being the one of this build. */
  used(written: Kept): Set<string>
}

export function keptLists(folder: string, share: Share | null): KeptLists {
  const own = share ? `pages-${share.shard}-of-${share.of}.json` : 'pages.json'
  const ofDivision = (name: string) => name === own || LIST.exec(name)?.[2] === String(share?.of)
  return {
    read: () =>
      merged(
        listsIn(folder)
          .filter(name => name === own || !ofDivision(name))
          .map(name => readList(join(folder, name))),
      ),
    write(kept) {
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, `${own}.${process.pid}`), JSON.stringify(kept))
      renameSync(join(folder, `${own}.${process.pid}`), join(folder, own))
      if (!share || share.shard === 0) for (const name of listsIn(folder)) if (!ofDivision(name)) rmSync(join(folder, name))
    },
    used: written =>
      new Set(
        listsIn(folder).flatMap(name =>
          Object.values((name === own ? written : readList(join(folder, name))).pages).map(([bytes]) => bytes),
        ),
      ),
  }
}

function listsIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter(name => LIST.test(name))
      .sort()
  } catch {
    return []
  }
}

function readList(file: string): Kept {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Kept
  } catch {
    return { inputs: [], sums: [], grounds: {}, pages: {}, assets: [] }
  }
}

/** Lists read as one, the inputs numbered anew; what a value rested on is taken over only where all that tell of it agree. */
function merged(lists: readonly Kept[]): Kept {
  if (lists.length === 1) return lists[0]!
  const inputs: string[] = []
  const sums: string[] = []
  const grounds = new Map<string, string>()
  const pages: Kept['pages'] = {}
  for (const list of lists) {
    const first = inputs.length
    for (const input of list.inputs) inputs.push(input)
    for (const sum of list.sums) sums.push(sum)
    for (const [name, ground] of Object.entries(list.grounds)) grounds.set(name, (grounds.get(name) ?? ground) === ground ? ground : '')
    for (const [path, [bytes, written, ...of]] of Object.entries(list.pages))
      pages[path] = [bytes, written, ...of.map(n => n + first)] satisfies KeptPage
  }
  return { inputs, sums, grounds: Object.fromEntries(grounds), pages, assets: [...new Set(lists.flatMap(l => l.assets))].sort() }
}
