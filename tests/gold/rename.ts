// Replaces the proper names and years of a filing and of its answer by others of the same length and capitals.
// What is read must not depend on who is named or when; lengths stay, so that columns of spaces stay.
import { randomFrom } from '../bench/random.ts'

// Words of names that mean something to a reader of filings: changing them would change the sense.
const MEANINGFUL = new Set(
  `a an and as at by each for from in into its of on or the to with all any no none per plus under
  fund funds portfolio portfolios trust trusts series class classes shares share index indexes etf etfs inc llc ltd limited lp l.p corp corporation company co plc group holdings partners associates
  growth value income equity bond bonds capital cap small mid large multi total return global international emerging markets market world us u.s treasury municipal government high yield term corporate core balanced
  aggressive moderate conservative allocation real estate technology utilities short intermediate long duration tax free exempt money stock stocks securities strategic strategy dynamic opportunities opportunity select sector
  investment investments investor investors institutional management manager managers adviser advisers advisor advisors advisory asset assets services service financial insurance variable bank banking research
  board trustee trustees president vice secretary treasurer officer chief director senior portfolio united states new york american national first second third north south east west
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  average annual prospectus summary statement additional information supplement fees expenses expense risk principal objective policy cfa jr sr ii iii iv v esg tips s&p msci screened climate environmental change bloomberg russell dow jones ftse ice nasdaq wilshire
  purchase redemption sales charge load example year years month quarter day date inception before after taxes distributions sale maximum minimum initial current former successor acquiring target`.split(
    /\s+/,
  ),
)

const CONSONANTS = 'bcdfghklmnprstvw'
const VOWELS = 'aeiou'

/** Texts that hold the names of an answer. */
function namesOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string')
    return ['name', 'trust', 'from', 'to', 'portfolio', 'trusts', 'from_also', 'to_also'].includes(key) ? [value] : []
  if (Array.isArray(value)) return value.flatMap(v => namesOf(v, key))
  if (value && typeof value === 'object') return Object.entries(value).flatMap(([k, v]) => namesOf(v, k))
  return []
}

export interface Renaming {
  apply(text: string): string
}

/** A renaming for one answer: proper words get an invented twin, years move by `shift` (a multiple of 4 keeps leap days). */
export function renamingFor(answer: unknown, seed: number, shift = 4): Renaming {
  const random = randomFrom(seed)
  const twins = new Map<string, string>()
  for (const name of namesOf(answer)) {
    for (const [word] of name.matchAll(/[A-Za-z]{3,}/g)) {
      const low = word.toLowerCase()
      if (!/^[A-Z]/.test(word) || MEANINGFUL.has(low) || MEANINGFUL.has(low.replace(/s$/, '')) || twins.has(low)) continue
      twins.set(
        low,
        [...low].map((letter, i) => (/[a-z]/.test(letter) ? random.pick([...(i % 2 ? VOWELS : CONSONANTS)]) : letter)).join(''),
      )
    }
  }
  const inCaseOf = (model: string, word: string) =>
    [...word].map((letter, i) => (/[A-Z]/.test(model[i] ?? '') ? letter.toUpperCase() : letter)).join('')
  return {
    apply: text =>
      text
        .replace(/[A-Za-z]{3,}/g, word => {
          const twin = twins.get(word.toLowerCase())
          return twin ? inCaseOf(word, twin) : word
        })
        .replace(/(?<!\d)(19[89]\d|20[0-3]\d)(?!\d)/g, year => String(Number(year) + shift))
        .replace(
          /\b(\d{1,2}\/\d{1,2}\/)(\d{2})\b(?!\d)/g,
          (_, day: string, year: string) => `${day}${String((Number(year) + shift) % 100).padStart(2, '0')}`,
        ),
  }
}
