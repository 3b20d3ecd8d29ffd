// In: a statement. Out: what it says by the way of nouns: "approved the termination of X" says that X is terminated.
//   "The Board has approved the replacement of Ostler Management, LLP with Dunmore Partners, L.P. as sub-adviser …"
//                               ^ noun: replace, passive ^ subject     ^ complement
// Knows which noun says which verb; whether what it says is news is decided by the verb that it hangs on.
import { FROM_WORDS } from '../../dates/months.ts'
import { matchesOf } from '../../../../model/matches.ts'
import { pattern } from '../../../../model/pattern.ts'
import { wordList } from '../../../../model/word-list.ts'
import type { Range } from './statement/statement.ts'

const DAY_WORD = pattern()`\s(?:${FROM_WORDS}|on)\b`

export interface Nominal {
  verb: string
  passive: boolean
  noun: Range
  subject: Range
  complement: Range
  /** What holds of the first thing and is not said again of this one. */
  shared: Range | null
}

/** Nouns of change, each with its verb; what stands after "of" undergoes it. */
const UNDERGOING: Record<string, string> = {
  termination: 'terminate',
  appointment: 'appoint',
  removal: 'remove',
  replacement: 'replace',
  substitution: 'replace',
  conversion: 'convert',
  renaming: 'rename',
  redesignation: 'redesignate',
  reclassification: 'reclassify',
  reduction: 'reduce',
  decrease: 'decrease',
  increase: 'increase',
  elimination: 'eliminate',
  closing: 'close',
  closure: 'close',
  opening: 'open',
  reopening: 'reopen',
  're-opening': 'reopen',
  addition: 'add',
  selection: 'select',
  engagement: 'engage',
  hiring: 'hire',
  election: 'elect',
  nomination: 'nominate',
  change: 'change',
  modification: 'modify',
  revision: 'revise',
  extension: 'extend',
  imposition: 'impose',
  suspension: 'suspend',
  discontinuance: 'discontinue',
  discontinuation: 'discontinue',
  assignment: 'assign',
  transfer: 'transfer',
  deletion: 'delete',
  renewal: 'renew',
  lowering: 'lower',
  creation: 'create',
  establishment: 'establish',
  adoption: 'adopt',
  liquidation: 'liquidate',
  dissolution: 'dissolve',
  merger: 'merge',
  reorganization: 'reorganize',
}
/** Nouns whose doer stands after "of". */
const DOING: Record<string, string> = {
  resignation: 'resign',
  retirement: 'retire',
  departure: 'depart',
  withdrawal: 'withdraw',
  death: 'die',
}

const WORDS = [...Object.keys(UNDERGOING), ...Object.keys(DOING)].join('|')
/** "the appointment of", "a proposed change in", also the second of a list ("…, and the appointment of"). */
const HEAD = pattern('g')`
  (?:^[\s:]*|[,;)]\s+(?:and\s+)?|\sand\s+)(?:to\s+)?
  (?:(?:the|an?|its|certain|several|his|her|their|following|proposed|upcoming|immediate
    |early|planned|mandatory|temporary|permanent)\s+){0,3}
  (${WORDS})s?\s+(?:of|in|to|for)\s+
`
/** Where the words that name what undergoes it end. */
const TAIL = pattern()`
  // a comma, but that of "Larch Advisors, LLC"
  ,(?!\s(?:inc|llc|l\.l\.c|l\.l\.p|l\.p|lp|llp|ltd|n\.a|plc|corp|jr|sr|cfa)\b)
  |[;:]
  |\s(?:as|into|effective|who|which|that|pursuant|from|on or a(?:bout|round)|in (?:connection|favor|place|lieu)
  |(?:on|as of|beginning|upon)(?= [a-z]+ \d)
  // "the agreement with X", "the fees paid by the Fund" are one thing
  |(?<!agreements? |contracts? |arrangements? )with
  |(?<!paid |payable |borne |managed )by
  |(?<!paid |payable |applicable |relating |agreed |respect )to
  // "and the appointment of"
  |and the (?:[a-z]+ ){0,2}[a-z]+(?:ment|tion|al|ation|ure) of)(?=\s|$)
`

/** "the closing of A effective May 1 and of B effective June 1": the noun holds for both. */
const AGAIN = /(?:,|,? and) of (?:the )?/g

/** Where a noun of change stands in some words. */
interface Place {
  noun: string
  /** Where its words begin, the noun itself, and what stands behind "of". */
  opens: number
  from: number
  start: number
  /** The noun stands before another "of" and is not said again. */
  again: boolean
}

/** Nouns of change in some folded words that begin at a place of the sentence. */
export function nominalsIn(words: string, at: number): Nominal[] {
  const places = placesIn(words)
  let first: Range | null = null
  return places.map(({ noun, from, start, again }, i) => {
    const next = places[i + 1]?.opens ?? words.length
    const rest = words.slice(start, next)
    const end = start + (TAIL.exec(rest)?.index ?? rest.length)
    const complement = { from: at + end, to: at + next }
    const shared = again ? first : null
    if (!again) first = { from: complement.from, to: complement.from + beforeDay(words.slice(end, next)) }
    return {
      verb: UNDERGOING[noun] ?? DOING[noun]!,
      passive: noun in UNDERGOING,
      noun: { from: at + from, to: at + from + noun.length },
      subject: { from: at + start, to: at + end },
      complement,
      shared,
    }
  })
}

function placesIn(words: string): Place[] {
  const heads = matchesOf(words, HEAD).map(
    (m): Place => ({
      noun: m[1]!,
      opens: m.index,
      from: m.index + m[0].indexOf(m[1]!),
      start: m.index + m[0].length,
      again: false,
    }),
  )
  return heads.flatMap((head, i) => [
    head,
    ...matchesOf(words.slice(head.start, heads[i + 1]?.from), AGAIN).map((m): Place => {
      const opens = head.start + m.index
      return { noun: head.noun, opens, from: opens, start: opens + m[0].length, again: true }
    }),
  ])
}

/** How far the words of a complement hold for several things: up to the day of the first. */
const beforeDay = (words: string): number => Math.max(0, `${words} effective`.search(DAY_WORD))

/** Verbs whose object is what becomes different, though it be a noun. */
export const BRINGING: ReadonlySet<string> = new Set(wordList`
  approve announce adopt ratify accept agree make implement effect undergo report inform notify vote recommend execute
`)
/** What is done to a change that takes place. */
const CARRIED_OUT = new Set(wordList`approve announce implement complete effect make schedule accept finalize`)
const DATE_MOVED = new Set(wordList`postpone delay reschedule change extend move accelerate`)

/** "The conversion will occur", "the change is effective", "the appointment was approved". */
export function takesPlace(verb: string, passive: boolean, whatLow: string, whoLow: string): boolean {
  if (/^(?:the )?effective date of\b/.test(whoLow)) return passive && DATE_MOVED.has(verb)
  if (['put', 'go', 'come', 'bring'].includes(verb) && /^into (?:effect|force|operation)\b/.test(whatLow)) return true
  if (passive) return CARRIED_OUT.has(verb)
  return (
    verb === 'occur' ||
    (verb === 'take' && /^(?:place|effect)\b/.test(whatLow)) ||
    ((verb === 'be' || verb === 'become') && /^effective\b/.test(whatLow))
  )
}
