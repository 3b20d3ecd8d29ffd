// In: the entries of a list in their order. Out: for each, what the entry right above it has said already (day and certainty, whom it is
// about, source).
import type { Source } from '../../model/library.ts'

export interface Entry {
  date: string | null
  state: string
  about: string
  source: Source | null
}
export interface Told {
  when: boolean
  about: boolean
  source: boolean
}

export const NOTHING_TOLD: Told = { when: false, about: false, source: false }

/** Where the day differs all is said again: a reader who looks at one day finds everything beside it. */
export function toldAbove(entries: readonly Entry[]): Told[] {
  return entries.map((entry, i) => {
    const above = entries[i - 1]
    if (!above || above.date !== entry.date || above.state !== entry.state) return NOTHING_TOLD
    const about = above.about === entry.about
    return {
      when: true,
      about,
      source:
        about &&
        entry.source !== null &&
        above.source?.filing === entry.source.filing &&
        above.source.lines[0] === entry.source.lines[0] &&
        above.source.lines[1] === entry.source.lines[1],
    }
  })
}
