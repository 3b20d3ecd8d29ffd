// What is kept of the pages of a site, on disk: one list where one build made all of them, else a list of each part.
//   pages.list          a whole site
//   pages-2-of-4.list   its second part
//   pages-0-of-4.list   what was made where the parts were joined
// Each entry is true by itself (made of these inputs, the page has these bytes), so lists of different builds can be read as one.
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Share } from '../../model/share.ts'
import { NewList, type KeptList } from './kept-list.ts'
import { readList, writeList } from './list-file.ts'

const LIST = /^pages(?:-(\d+)-of-(\d+))?\.list$/

export interface KeptLists {
  /** All that may help this build: not what the other parts of the same division list. */
  read(): KeptList
  /** Writes the list of this build; a whole site's, and that of a join, take the place of all lists of other divisions. */
  write(kept: KeptList): void
  /** Sums of the bytes that any list names, `written` being the one of this build. */
  used(written: KeptList): Set<string>
}

export function keptLists(folder: string, share: Share | null): KeptLists {
  const own = share ? `pages-${share.shard}-of-${share.of}.list` : 'pages.list'
  const ofDivision = (name: string) => name === own || LIST.exec(name)?.[2] === String(share?.of)
  return {
    read() {
      const [first, ...others] = listsIn(folder).filter(name => name === own || !ofDivision(name))
      if (first && !others.length) return readList(join(folder, first))
      const all = new NewList()
      for (const name of [first, ...others]) if (name) all.take(readList(join(folder, name)), () => true)
      return all.list
    },
    write(kept) {
      mkdirSync(folder, { recursive: true })
      writeList(join(folder, `${own}.${process.pid}`), kept)
      renameSync(join(folder, `${own}.${process.pid}`), join(folder, own))
      if (!share || share.shard === 0) for (const name of listsIn(folder)) if (!ofDivision(name)) rmSync(join(folder, name))
    },
    used(written) {
      const sums = new Set<string>()
      for (const name of listsIn(folder)) {
        const { bytes } = name === own ? written : readList(join(folder, name))
        for (let page = 0; page < bytes.length; page++) sums.add(bytes.at(page))
      }
      return sums
    },
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
