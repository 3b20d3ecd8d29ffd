// In: a statement. Out: from which status a portfolio goes over to which: diversified or not, the end of its fiscal year.
//   "The Fund's classification will change from diversified to non-diversified."
//                                               ^ from         ^ to
import { pattern } from '../../../../../model/pattern.ts'
import { wordList } from '../../../../../model/word-list.ts'
import { announces, opensEffective } from '../news.ts'
import type { Said } from '../said.ts'

interface Status {
  from: string
  to: string
}

const BECOMING = new Set(wordList`become operate be reclassify convert classify designate treat`)

/** "from “diversified” to “non-diversified” under the 1940 Act" */
const FROM_TO = pattern()`
  \bfrom (?:an? |being )?["“\u0093]?
  ((?:non-?)?diversified(?:(?! (?:fund|portfolio|company)\b)[\w ]){0,30}?)["”\u0094]?(?: fund| portfolio| company)? to (?:an? )?["“\u0093]?
  ((?:non-?)?diversified(?:(?! (?:fund|portfolio|company)\b)[\w ]){0,30}?)["”\u0094]?
  (?: (?:fund|portfolio|company)\b| by|[.,;]|$| and| effective| under| within| pursuant| for| as| upon| if| subject| on)
`
/** "from October 31 to December 31" */
const YEAR_ENDS = pattern()`
  \bfrom ((?:the last day of )?[A-Z][a-z]+(?: \d{1,2})?) to ((?:the last day of )?[A-Z][a-z]+(?: \d{1,2})?)
`

/** "from an actively managed, non-diversified fund that …, into Larch Fund, an actively managed, diversified fund" */
const FROM_INTO = pattern()`
  ^from an?\s[^;.]{0,40}?\b((?:non-?)?diversified)\b[^;]{0,400}?\b(?:in)?to\s[^;]{0,120}?\b((?:non-?)?diversified)\b
`

export const statusOf = (s: Said): Status | null => fundamentality(s) ?? diversification(s) ?? fiscalYear(s)

/** "the reclassification of the objectives of certain Portfolios from “fundamental” to “non-fundamental;”" */
const OF_POLICIES = pattern()`
  \b(?:objectives?|polic(?:y|ies)|restrictions?|limitations?)\b[^;]{0,100}
  \bfrom (?:an? |being )?["“\u0093]?((?:non-?)?fundamental)["”\u0094]? to (?:an? )?["“\u0093]?((?:non-?)?fundamental)\b
`

/** Policies that shareholders alone could change, and the board can from now on, or the other way. */
function fundamentality(s: Said): Status | null {
  const pair = announces(s) ? OF_POLICIES.exec(s.low.slice(s.subject.from, s.complement.to)) : null
  return pair ? { from: pair[1]!, to: pair[2]! } : null
}

/** A portfolio that becomes diversified or ceases to be. */
function diversification(s: Said): Status | null {
  if (!/\b(?:non-?)?diversified\b/.test(s.low) || (s.tense === 'present' && !isFromNow(s))) return null
  const pair = FROM_TO.exec(s.whatLow)
  if (pair) return { from: pair[1]!.trim(), to: pair[2]!.trim() }
  if (s.whatLow.startsWith('from ')) {
    const into = becomes(s) ? FROM_INTO.exec(s.whatLow) : null
    return into && into[1] !== into[2] ? { from: into[1]!, to: into[2]! } : null
  }
  const status = /\b(non-?diversified|diversified)\b/.exec(s.whatLow.slice(0, 60))?.[1]
  if (!status || !becomes(s) || /\b(?:remain|manage)/.test(s.low.slice(s.group.from, s.group.to))) return null
  const now = s.ended ? (status.startsWith('non') ? 'diversified' : 'non-diversified') : status
  return { from: now === 'diversified' ? 'non-diversified' : 'diversified', to: now.replace('nond', 'non-d') }
}

const isFromNow = (s: Said): boolean => s.begins || s.ended || opensEffective(s) || saysNow(s)

function becomes(s: Said): boolean {
  if (!BECOMING.has(s.verb)) return false
  return (
    s.verb === 'become' || s.tense === 'future' || s.tense === 'perfect' || s.begins || s.ended || saysNow(s) || (s.passive && isFromNow(s))
  )
}

/** "now operates as", "is now" */
const saysNow = (s: Said): boolean => /\bnow\b/.test(s.low.slice(s.group.from - 5, s.group.to))

/** "The fiscal year end will change from October 31 to December 31." */
function fiscalYear(s: Said): Status | null {
  if (s.verb !== 'change' || s.relative || !announces(s)) return null
  const changed = s.passive ? s.whoLow : `${s.whoLow} ${s.whatLow.slice(0, 60)}`
  const days = /\b(?:fiscal|taxable) year(?:[- ]ends?)?\b/.test(changed) ? YEAR_ENDS.exec(s.what) : null
  return days ? { from: days[1]!, to: days[2]! } : null
}
