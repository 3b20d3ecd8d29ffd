// In: the words and filters of all shards. Out: files that tell in which shards a word stands and how well it fits there, and which values
// a filter has: a query is put to the shards that can answer it.
import { BEST, type ShardWords } from './shard-words.ts'
import type { FilterEntries, WordEntry } from '../../model/search-plan.ts'
import { byCode } from '../../model/by-code.ts'
import { cut } from '../../model/search-slices.ts'

/** Bytes of a slice before it is compressed, to a fifth. */
const SLICE = 20_000

const figures = (n: number): string => n.toString(36).padStart(2, '0')

export function wordDirectory(shards: readonly ShardWords[]): { firsts: string[]; slices: WordEntry[][] } {
  const all = new Map<string, WordEntry>()
  for (const [n, { words }] of shards.entries())
    for (const [word, pages, fitness] of words) {
      const entry = all.get(word)
      const shard = `${figures(n)}${Math.min(BEST, fitness).toString(36)}`
      if (entry) {
        entry[1] += pages
        entry[2] += shard
      } else all.set(word, [word, pages, shard])
    }
  const { firsts, slices } = cut(
    [...all.values()].map(entry => [entry[0], entry, entry[0].length + entry[2].length + 12] as const),
    SLICE,
  )
  return { firsts, slices: slices.map(slice => slice.map(([, entry]) => entry)) }
}

export function filterDirectory(shards: readonly ShardWords[]): Record<string, FilterEntries> {
  const all: Record<string, FilterEntries> = {}
  for (const [n, { filters }] of shards.entries())
    for (const [name, values] of Object.entries(filters)) {
      const own = all[name] ?? {}
      all[name] = own
      for (const [value, pages] of Object.entries(values)) {
        const [before, shards] = own[value] ?? [0, '']
        own[value] = [before + pages, shards + figures(n)]
      }
    }
  return Object.fromEntries(
    Object.entries(all).map(([name, values]) => [name, Object.fromEntries(Object.entries(values).sort(([a], [b]) => byCode(a, b)))]),
  )
}
