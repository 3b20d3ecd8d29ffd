// In: a sentence. Out: whether it tells that a merger, a liquidation or a meeting will not take place after all.
//   "On May 6, 2005, the Board of Trustees terminated the Plan of Liquidation of the Portfolio."
//                                           ^ called off  ^ matter
// What would be called off if something failed, or may be, is none.
import { pattern } from '../../../../../model/pattern.ts'
import type { Clause } from '../../candidate.ts'
import { folded } from '../../folded.ts'
import { BUT_LATER } from '../../state.ts'

export type Matter = 'liquidation' | 'reorganization' | 'shareholder-meeting'

const NOUNS: Record<Matter, RegExp> = {
  liquidation: pattern()`
    (?:plans? (?:of|to|for)(?: the)?(?: complete)? (?:liquidat\w+|dissol\w+)|liquidation(?! date)|dissolution)
  `,
  reorganization: /(?:plans? of (?:reorganization|merger)|reorganization|merger|consolidation)/,
  'shareholder-meeting': /(?:special|annual|joint) (?:joint )?meeting/,
}
/** What will not be done to a portfolio, or to shareholders. */
const DONE: Record<Matter, RegExp> = {
  liquidation: /(?:liquidated|dissolved)/,
  reorganization: /(?:merged|reorganized|combined)(?: with| into)?/,
  'shareholder-meeting': /(?:asked to vote)/,
}

/** What was proposed to do. */
const DOING: Record<Matter, RegExp> = {
  liquidation: /(?:liquidate|dissolve)/,
  reorganization: /(?:merge|reorganize|combine)/,
  'shareholder-meeting': /(?:call|hold) an? (?:special |annual )?meeting/,
}

const patternsOf = (noun: RegExp, done: RegExp, doing: RegExp): readonly RegExp[] => [
  // "the merger will not take place"
  pattern()`
    \b${noun}\b[^.;]{0,140}?\b(?:will|shall) (?:not|no longer) (?:
    take place|occur|proceed|go forward|go ahead|go through|come about|happen
    |be (?:completed|consummated|implemented|effected|held))\b
  `,
  // "the merger has been abandoned"
  pattern()`
    \b${noun}\b[^.;]{0,140}?\b(?:has been|have been|was|were|is|are)(?: hereby)? (?:
    cancell?ed|abandoned|withdrawn|terminated|rescinded|revoked|shelved|called off|given up|taken back|set aside|dropped)\b
  `,
  // "terminated the Plan of Liquidation"
  pattern()`
    \b(?:
    terminated?|cancell?ed|abandoned|withdrew|withdrawn|rescinded|revoked|shelved|dropped
    |called off|gave up|given up|took back|taken back|set aside
    ) (?:the|its|that|such|this)(?: [\w-]+){0,5}? ${noun}\b
  `,
  // "have withdrawn their proposal to merge the Fund"
  pattern()`\b(?:withdrew|withdrawn|abandoned|dropped|rescinded) (?:the|its|their|that)(?: [\w-]+)? (?:proposal|plan)s? to ${doing}\b`,
  // "decided not to proceed with the merger"
  pattern()`
    \b(?:determined|decided|elected|voted|agreed|resolved) not to (?:
    proceed with|go forward with|go ahead with|go through with|complete|implement|carry out|hold|pursue
    ) (?:the|its|that|such|this|a)(?: [\w-]+){0,5}? ${noun}\b
  `,
  // "voted to halt the liquidation"
  pattern()`
    \b(?:determined|decided|elected|voted|agreed|resolved),? to (?:halt|stop|cancel|abandon|call off|withdraw|rescind|revoke)
    (?: [\w-]+){0,5}? ${noun}\b
  `,
  // "shareholders did not approve the reorganization"
  pattern()`\b(?:did not approve|failed to approve|rejected|voted against|not approved by)\b[^.;]{0,120}?\b${noun}\b`,
  // "the Fund will not be liquidated"
  pattern()`\b(?:funds?|portfolios?|series)\b[^.;]{0,60}?\b(?:will|shall) (?:not|no longer) be ${done}\b`,
]
const PATTERNS: Record<Matter, readonly RegExp[]> = {
  liquidation: patternsOf(NOUNS.liquidation, DONE.liquidation, DOING.liquidation),
  reorganization: patternsOf(NOUNS.reorganization, DONE.reorganization, DOING.reorganization),
  'shareholder-meeting': patternsOf(NOUNS['shareholder-meeting'], DONE['shareholder-meeting'], DOING['shareholder-meeting']),
}

/** Words of which every pattern holds one. */
const CALLING_OFF = pattern()`
  \bnot?\b|cancel|abandon|withdr|terminat|rescind|revoke|shelved|dropped|called off|g[ai]ven? up|t(?:ook|aken) back|set aside
  |failed|rejected|against|\bhalt|\bstop
`
const SUPPOSED = /\b(?:if|unless|in the event|should|whether|assuming|to the extent)\b/
const FUND = /\b(?:funds?|portfolios?|series|etfs?|trust|(?:share|stock|unit)holders)\b/
const DEFINED = /\bthe (?:Reorganization|Merger|Liquidation|Plan|Special Meeting|Meeting)\b/
/** "The merger …", "with this merger" */
const SPOKEN_OF = pattern()`
  (?:^|\b(?:with|of|up|off|back|withdrew|abandoned|dropped|rescinded|cancell?ed|terminated) )(?:the|this|that|its) (?:proposed |planned )?
  (?:(?:agreement and )?plan of )?
  (?:reorganization|merger|liquidation|meeting|consolidation)\b
`

/** `before`: the sentence before it. */
export function tellsCalledOff(clause: Clause, matter: Matter, before: Clause | undefined): boolean {
  const low = folded(clause.text)
  if (!CALLING_OFF.test(low)) return false
  // "The merger will not go forward.", right after the sentence that tells which.
  const isSpokenOf = () => before?.in === clause.in && FUND.test(folded(before.text)) && SPOKEN_OF.test(low)
  if (!FUND.test(low) && !DEFINED.test(clause.text) && !isSpokenOf()) return false
  return PATTERNS[matter].some(told => {
    const m = told.exec(low)
    if (!m) return false
    const end = m.index + m[0].length
    const behind = low.slice(end)
    return !SUPPOSED.test(low.slice(0, end)) && !/^[^.;]{0,20}\b(?:unless|until|before|if)\b/.test(behind) && !BUT_LATER.test(behind)
  })
}
