// A change whose portfolios are asked for, and the shape of a step that looks for them.
import { pattern } from '../../../../model/pattern.ts'
import { wordList } from '../../../../model/word-list.ts'
import type { KnownPortfolio } from '../../context.ts'
import type { Passage } from '../../view.ts'
import { clausesOf } from '../by-passage.ts'
import { subjectsOf, wordsOf, type Candidate, type Clause, type Reading } from '../candidate.ts'
import { mask } from '../instructions/masked.ts'
import { named, namesOf } from '../words-around.ts'

export interface Attribution {
  portfolios: string[]
  doubt: string | null
}

export interface Asked {
  change: Candidate
  reading: Reading
  /** The portfolios that the filing is about. */
  subjects: readonly KnownPortfolio[]
  passage: Passage
  clause: Clause | undefined
  /** The line on which it is told. */
  line: number
  /** The words from which it was read first, and all of them. */
  spoken: string
  text: string
  /** The subjects that its words name, and those that they except. */
  named: { own: KnownPortfolio[]; except: KnownPortfolio[] }
}

/** Null: nothing here says whose change it is. */
export type WhoseStep = (asked: Asked) => Attribution | null

export const sure = (portfolios: string[]): Attribution => ({ portfolios, doubt: null })
export const doubtful = (doubt: string): Attribution => ({ portfolios: [], doubt })
/** Sure where there are any. */
export const ofThese = (portfolios: string[]): Attribution | null => (portfolios.length ? sure(portfolios) : null)

/** Changes of the trust itself: of all portfolios they are nobody's in particular. */
export const OF_TRUST: ReadonlySet<string> = new Set(wordList`
  service-provider-change trustee-change officer-change trust-renamed organization-renamed
`)

export const UNIT = '(?:funds?|portfolios?|series|etfs?)'
/** "each Fund", "the five portfolios" */
export const EVERY = pattern('i')`
  \b(?:each|all|every|both|either)(?: of)?(?: the)?(?: \w+)? ${UNIT}\b
  |\bthe (?:(?:two|three|four|five|six|seven|eight) )?(?:funds|portfolios|etfs)\b(?! of\b)
  |\b(?:from|of|in|by|for) any (?:fund|portfolio|series)\b
  |\bof a (?:fund|portfolio|series)\b[^.;]{0,120}\bthe same (?:fund|portfolio|series)\b
  |\b(?:funds|portfolios)['’]
  |\beach (?:summary |statutory )?prospectus\b
`
/** "that Portfolio", "its" */
export const ONE = pattern('i')`
  \b(?:the|that|this|such|its?) ${UNIT}\b
  |\bits?\b(?! entirety\b)
`
/** Terms that stand for any portfolio: which one they mean depends on where they stand. */
export const GENERIC = /^(?:Funds?|Portfolios?|ETFs?|Series)$/

/** "Larch Advisers, Inc., the Funds' investment adviser, will …": whose office it is tells nothing of the change. */
const OF_OFFICE = /, (?:the|each) (?:funds?|portfolios?|series|etfs?)['’]s?['’]? [^,.;]{3,40},/gi

/** Whether its words speak of every fund; a heading that an instruction quotes ("Management of the Funds") speaks of none. */
export const speaksOfEvery = ({ change, text, clause }: Asked): boolean =>
  EVERY.test((change.instruction ? mask(text).text : text).replace(OF_OFFICE, ' ')) || EACH_BOARD.test(clause?.text ?? '')

/** "each Fund's Board of Trustees approved the conversion of the Fund's Class B shares" */
const EACH_BOARD = /\beach (?:fund|portfolio|series)['’]s board\b/i

export function askedFor(change: Candidate, reading: Reading): Asked {
  const { context, clauses } = reading
  const { span } = change
  const subjects = subjectsOf(reading)
  const passage = context.view.passages[span.passage]!
  const clause = clausesOf(clauses, span.passage).find(k => k.from < span.to && span.from < k.to)
  const text = [span, ...change.also].map(s => wordsOf(s, reading)).join(' ')
  const spoken = wordsOf(span, reading)
  const first = named(spoken, subjects)
  return {
    change,
    reading,
    subjects,
    passage,
    clause,
    line: clause?.lines[0] ?? passage.lines[0],
    spoken,
    text,
    named: first.own.length || first.except.length ? first : named(text, subjects),
  }
}

/** Names of the portfolios of one role that words name. */
export const namesOfRole = (words: string, role: KnownPortfolio['role'], { context }: Reading): string[] =>
  namesOf(
    named(
      words,
      context.portfolios.filter(p => p.role === role),
    ).own,
  )
