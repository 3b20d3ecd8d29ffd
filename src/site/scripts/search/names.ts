// In: data/names.json. Out: names that fit a query, misspelt ones too; a former name leads to the page of the one that bore it.
import MiniSearch from 'minisearch'
import { foldWord, type Query } from './query.ts'

export interface NameHit {
  title: string; path: string; what: string; formerly: string | null; score: number; near: boolean
  /** All words fit, some as they are spelt, the others nearly. */
  likely: boolean
}
type Row = [title: string, path: string, what: string, further: string[]]
interface Doc { id: number; name: string; row: Row; former: boolean }

const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean)

/** Words that names have in common; alone they name nothing. */
const COMMON = new Set('portfolio portfolios fund funds trust trusts series class company inc llc etf'.split(' '))

let loaded: Promise<MiniSearch<Doc>> | null = null
function load(base: string): Promise<MiniSearch<Doc>> {
  loaded ??= fetch(`${base}data/names.json`).then(r => r.json()).then((rows: Row[]) => {
    const index = new MiniSearch<Doc>({ fields: ['name'], storeFields: ['name', 'row', 'former'], tokenize: wordsOf, processTerm: foldWord })
    let id = 0
    const docs: Doc[] = []
    for (const row of rows) for (const [i, name] of [row[0], ...row[3]].entries()) docs.push({ id: id++, name, row, former: i > 0 })
    index.addAll(docs)
    return index
  })
  return loaded
}

/** Best first. A hit must hold most of the words that may be part of a name. */
export async function findNames(base: string, query: Query): Promise<NameHit[]> {
  const index = await load(base)
  const wanted = wordsOf(query.nameWords.join(' '))
  // "Portfolio manager" asks for no name: words that end a hundred names find none.
  if (!wanted.some(w => !COMMON.has(foldWord(w)))) return []
  const found = index.search(wanted.join(' '), { prefix: term => term.length > 2, fuzzy: term => term.length > 7 ? 0.25 : term.length > 3 ? 0.34 : false, maxFuzzy: 2, combineWith: 'OR', weights: { fuzzy: 0.3, prefix: 0.6 } })
  const best = new Map<string, NameHit>()
  for (const hit of found) {
    const row = hit['row'] as Row, name = hit['name'] as string
    const held = new Set(hit.queryTerms.map(foldWord))
    const share = wanted.filter(w => held.has(foldWord(w))).length / wanted.length
    // A filing is found by its number alone: its title is words of the text, which the other index knows.
    if (row[1].startsWith('/filings/') && !hit['former']) continue
    if (share < 0.6 || (row[1].startsWith('/filings/') && share < 1)) continue
    const own = wordsOf(name)
    const exact = wanted.every(w => own.some(o => foldWord(o) === foldWord(w)))
    const covered = Math.min(1, wanted.length / own.length)
    const score = share * 100 + (exact ? 60 : 0) + covered * 30 + Math.min(20, hit.score) + (/^Portfolio/.test(row[2]) ? 6 : /^Name/.test(row[2]) ? -8 : 0)
    const old = best.get(row[1])
    if (!old || score > old.score) best.set(row[1], { title: row[0], path: row[1], what: row[2], formerly: hit['former'] && !row[1].startsWith('/filings/') ? name : null, score, near: !exact, likely: share === 1 && wanted.filter(w => own.some(o => foldWord(o) === foldWord(w))).length * 2 >= wanted.length })
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.path.localeCompare(b.path)).slice(0, 8)
}
