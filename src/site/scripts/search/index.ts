// The program that asks the full-text index, and the shards of it that it has been given. Every query is put to all of them, so they are
// few: where they become many it begins anew.
import { planOf } from './plan.ts'

export interface Fragment {
  url: string
  content: string
  excerpt: string
  meta: Record<string, string>
  filters: Record<string, string[]>
  sub_results: { title: string; url: string; excerpt: string }[]
}
export interface Raw {
  id: string
  score: number
  data: () => Promise<Fragment>
}
interface Instance {
  search: (words: string | null, options: object) => Promise<{ results: Raw[] }>
  mergeIndex: (path: string, options: object) => Promise<void>
}
interface Pagefind {
  createInstance: (options: object) => Instance
}

/** What is in no shard but the first is always asked. */
export interface Index {
  search: Instance['search']
  shards: ReadonlySet<string>
  add: (shards: readonly string[]) => Promise<void>
}

/** So many shards are asked together before the program begins anew. */
const MOST = 10

// A shard is small: a thread of its own would take longer to start than to answer.
const optionsFor = (base: string) => ({
  baseUrl: base,
  excerptLength: 24,
  ranking: { termFrequency: 0.8, pageLength: 0.5 },
  noWorker: true,
})

export async function openIndex(base: string): Promise<Index> {
  const [pagefind] = await Promise.all([import(/* @vite-ignore */ `${base}pagefind/pagefind.js`) as Promise<Pagefind>, planOf(base)])
  const options = optionsFor(base)
  const instance = pagefind.createInstance({ ...options, basePath: `${base}pagefind/` })
  const shards = new Set<string>()
  const { noWorker: _, ...merging } = options
  return {
    search: (words, o) => instance.search(words, o),
    shards,
    async add(names) {
      const fresh = names.filter(name => !shards.has(name))
      for (const name of fresh) shards.add(name)
      await Promise.all(fresh.map(name => instance.mergeIndex(`${base}pagefind/shards/${name}/`, merging)))
    },
  }
}

let open: Promise<Index> | null = null
/** The index that queries share, for one that wants these shards; a new one where with those of others before it they would be too many. */
export async function sharedIndex(base: string, wanted: readonly string[]): Promise<Index> {
  open ??= openIndex(base)
  const index = await open
  const foreign = [...index.shards].filter(name => !wanted.includes(name)).length
  if (!foreign || foreign + wanted.length <= MOST) return index
  open = openIndex(base)
  return open
}
