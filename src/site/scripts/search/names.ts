// In: the slices of the index of names. Out: names that fit a query, misspelt ones too; a former name leads to the page of the one that
// bore it.
import MiniSearch from 'minisearch'
import { byCode } from '../../../model/by-code.ts'
import type { NameRow } from '../../../model/search-plan.ts'
import { backwards, foldWord, slicesOf, wordsOf } from '../../../model/search-slices.ts'
import { wordList } from '../../../model/word-list.ts'
import { fileOf, planOf, stands } from './plan.ts'
import type { Query } from './query.ts'

export interface NameHit {
  title: string
  path: string
  what: string
  /** The further name that fits, and what it is: "formerly Janus Aggressive Growth Portfolio". */
  otherwise: string | null
  score: number
  near: boolean
  /** All words fit, some as they are spelt, the others nearly. */
  likely: boolean
}
interface Doc {
  id: number
  name: string
  row: NameRow
  /** What a further name is; '' for the title itself. */
  how: string
}

/** Words that names have in common; alone they name nothing. */
const COMMON = new Set(wordList`
  asset assets class company etf fund funds inc investment investments llc management portfolio portfolios series trust trusts
`)

const index = new MiniSearch<Doc>({ fields: ['name'], storeFields: ['name', 'row', 'how'], tokenize: wordsOf, processTerm: foldWord })
/** The words that the index has, and the names by their pages. */
const terms = new Set<string>()
const held = new Set<string>()
let count = 0

/** Slices at most in which names that begin with what was typed so far are looked for, and those of a misspelt word. */
const FAR = 2
const ASTRAY = 2

/** Of the words asked for a name must have so many. */
const LEAST = 0.6

/** Of a long question names are looked for under so many words at least. */
const UNDER = 4
/** The longest words of a question of so many: no name that has enough of the question lacks them all. */
const longest = (words: readonly string[], asked: number): string[] =>
  words.toSorted((a, b) => b.length - a.length).slice(0, Math.max(UNDER, asked - Math.ceil(asked * LEAST) + 1))

/** Brings the names that have words like these, of a question of so many, into the index. */
async function load(base: string, wanted: readonly string[], asked: number): Promise<void> {
  const { names, ends, many } = await planOf(base)
  const read = async (folder: string, firsts: readonly string[], starts: readonly string[], most: number) => {
    const numbers = new Set(starts.flatMap(start => slicesOf(start, firsts).slice(0, most)))
    for (const rows of await Promise.all([...numbers].map(n => fileOf<NameRow[]>(base, `${folder}/${n}.json`)))) take(rows)
  }
  const telling = longest(
    wanted.filter(word => !many.includes(word) && (word.length > 2 || wanted.length === 1)),
    asked,
  )
  await read('names', names, telling, FAR)
  const known = (word: string) => terms.has(word) || (word.length > 2 && [...terms].some(term => term.startsWith(word)))
  // A slip leads a word to another slice; whatever of its beginning or its end is right tells where it belongs. A word that the text has is
  // as it should be.
  const unknown = telling.filter(word => word.length > 3 && !known(word))
  const right = await Promise.all(unknown.map(word => stands(base, word)))
  const astray = unknown.filter((_, n) => !right[n])
  // Of a sentence too few words are left to be a name, however they are spelt.
  if (wanted.length - right.filter(Boolean).length >= wanted.length * LEAST)
    await Promise.all([
      read(
        'names',
        names,
        astray.map(word => word.slice(0, 2)),
        ASTRAY,
      ),
      read(
        'ends',
        ends,
        astray.map(word => backwards(word).slice(0, 2)),
        ASTRAY,
      ),
    ])
  if (!telling.some(known))
    await read(
      'names',
      names,
      wanted.filter(word => many.includes(word)),
      FAR,
    )
}

function take(rows: readonly NameRow[]): void {
  const fresh = rows.filter(row => !held.has(row[1]))
  for (const row of fresh) {
    held.add(row[1])
    for (const word of [row[0], ...row[3]].flatMap(wordsOf)) terms.add(foldWord(word))
  }
  index.addAll(fresh.flatMap(row => [row[0], ...row[3]].map((name, i) => ({ id: count++, name, row, how: row[4][i - 1] ?? '' }))))
}

/** Best first. */
export async function findNames(base: string, query: Query): Promise<NameHit[]> {
  const wanted = wordsOf(query.nameWords.join(' '))
  // "Portfolio manager" asks for no name: words that end a hundred names find none.
  if (!wanted.some(w => !COMMON.has(foldWord(w)))) return []
  await load(
    base,
    [...new Set(wanted.map(foldWord))].filter(w => !COMMON.has(w)),
    wanted.length,
  )
  const found = index.search(wanted.join(' '), {
    prefix: term => term.length > 2,
    fuzzy: term => (term.length > 7 ? 0.25 : term.length > 3 ? 0.34 : false),
    maxFuzzy: 2,
    combineWith: 'OR',
    weights: { fuzzy: 0.3, prefix: 0.6 },
  })
  const best = new Map<string, NameHit>()
  for (const hit of found) {
    const row = hit['row'] as NameRow
    const name = hit['name'] as string
    const asked = new Set(hit.queryTerms.map(foldWord))
    const share = wanted.filter(w => asked.has(foldWord(w))).length / wanted.length
    // A filing is found by its number alone: its title is words of the text, which the other index knows.
    if (row[1].startsWith('/filings/') && !hit['how']) continue
    if (share < LEAST || (row[1].startsWith('/filings/') && share < 1)) continue
    const own = wordsOf(name)
    const exact = wanted.every(w => own.some(o => foldWord(o) === foldWord(w)))
    const covered = Math.min(1, wanted.length / own.length)
    const score =
      share * 100 +
      (exact ? 60 : 0) +
      covered * 30 +
      Math.min(20, hit.score) +
      (/^Portfolio/.test(row[2]) ? 6 : /^Name/.test(row[2]) ? -8 : 0)
    const old = best.get(row[1])
    if (!old || score > old.score)
      best.set(row[1], {
        title: row[0],
        path: row[1],
        what: row[2],
        otherwise: hit['how'] && !row[1].startsWith('/filings/') ? `${hit['how']} ${name}` : null,
        score,
        near: !exact,
        likely: share === 1 && wanted.filter(w => own.some(o => foldWord(o) === foldWord(w))).length * 2 >= wanted.length,
      })
  }
  return [...best.values()].sort((a, b) => b.score - a.score || byCode(a.path, b.path)).slice(0, 8)
}
