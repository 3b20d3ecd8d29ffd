// In: the folder of a shard's index. Out: its words, each with the number of pages that have it and how well the best of them fits; which
// of them stand beside one another; and the values of its filters, with the number of their pages.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { hashOfStart, pairOf } from '../../model/search-pairs.ts'
import { readCbor, type Reader } from './cbor.ts'

export interface ShardWords {
  pages: number
  /** Word, pages, fitness from 0 to 35. */
  words: [word: string, pages: number, fitness: number][]
  filters: Record<string, Record<string, number>>
}

/** The weight of a word in plain text; a heading's words weigh more. */
const PLAIN = 24
/** What the words of a title add. */
const TITLE = 4
export const BEST = 35

const filesIn = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .map(file => readCbor(readFileSync(join(folder, file))))
    : []

/** Every place of every page, with the word that stands there: the place times this, and the number of the word. */
const PLACE = 2 ** 24
type Places = number[][]

export function wordsOfShard(folder: string): { words: ShardWords; pairs: Uint32Array } {
  const lengths = lengthsIn(readCbor(readFileSync(join(folder, readdirSync(folder).find(f => f.endsWith('.pf_meta'))!))))
  const middle = lengths.reduce((sum, n) => sum + n, 0) / lengths.length
  const words: ShardWords['words'] = []
  const places: Places = lengths.map(() => [])
  for (const file of filesIn(join(folder, 'index'))) {
    file.list()
    for (let left = file.list(); left > 0; left--) {
      const parts = file.list()
      const word = file.text()
      const number = words.length
      const own = readPages(file, lengths, middle, places, number)
      // The same letters with accents.
      for (let variants = file.list(); variants > 0; variants--) {
        file.list()
        file.text()
        const variant = readPages(file, lengths, middle, places, number)
        own.pages += variant.pages
        own.fitness = Math.max(own.fitness, variant.fitness)
      }
      for (let n = 3; n < parts; n++) file.pass()
      words.push([word, own.pages, Math.round(own.fitness * BEST)])
    }
  }
  return {
    words: { pages: lengths.length, words, filters: Object.fromEntries(filesIn(join(folder, 'filter')).map(filterIn)) },
    pairs: pairsIn(
      places,
      words.map(([word]) => hashOfStart(word)),
    ),
  }
}

/** The pairs of words that stand beside one another in any page, each once, in order. Parts of a word with a hyphen stand at one place. */
function pairsIn(places: Places, hashes: readonly number[]): Uint32Array {
  const pairs = new Set<number>()
  for (const page of places) {
    const sorted = Float64Array.from(page).sort()
    let before: number[] = []
    let here: number[] = []
    let place = -2
    for (const entry of sorted) {
      const at = Math.floor(entry / PLACE)
      const hash = hashes[entry % PLACE]!
      if (at !== place) {
        before = at === place + 1 ? here : []
        here = []
        place = at
      }
      here.push(hash)
      for (const first of before) pairs.add(pairOf(first, hash))
    }
  }
  return Uint32Array.from(pairs).sort()
}

function lengthsIn(meta: Reader): number[] {
  meta.list()
  meta.text()
  return Array.from({ length: meta.list() }, () => {
    const parts = meta.list()
    meta.text()
    const length = meta.number()
    for (let n = 2; n < parts; n++) meta.pass()
    return length
  })
}

/** Of pages that have a word: how many, and how well the best one fits, from 0 to 1; much said in few words fits best. */
function readPages(
  file: Reader,
  lengths: readonly number[],
  middle: number,
  noted: Places,
  number: number,
): { pages: number; fitness: number } {
  const pages = file.list()
  let fitness = 0
  for (let left = pages, page = 0; left > 0; left--) {
    const parts = file.list()
    page += file.number()
    const here = noted[page]!
    let weight = PLAIN
    let said = 0
    let at = 0
    for (let places = file.list(); places > 0; places--) {
      const place = file.number()
      if (place < 0) {
        // Places are counted on from the one before, and anew with each weight.
        weight = -place - 1
        at = 0
        continue
      }
      at += place
      said += weight / PLAIN
      here.push(at * PLACE + number)
    }
    const titles = parts > 2 ? file.list() : 0
    for (let n = 0; n < titles; n++) file.number()
    for (let n = 3; n < parts; n++) file.pass()
    if (titles) said += TITLE
    fitness = Math.max(fitness, said / (said + 0.6 * (1 + lengths[page]! / middle)))
  }
  return { pages, fitness }
}

function filterIn(file: Reader): [name: string, values: Record<string, number>] {
  file.list()
  const name = file.text()
  const values: Record<string, number> = {}
  for (let left = file.list(); left > 0; left--) {
    file.list()
    const value = file.text()
    const pages = file.list()
    for (let n = 0; n < pages; n++) file.number()
    values[value] = pages
  }
  return [name, values]
}
