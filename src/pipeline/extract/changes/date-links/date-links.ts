// In: the words around a date. Out: whether the words make it the day on which something takes effect, or another role; null: neither.
// Reads one sentence only; links between sentences are effective.ts.
//   Effective October 1, 2006, …      … will become effective on …      On August 10, 2006, the Board approved …
//             ^ effective                                                  ^ board-approval
import { pattern } from '../../../../model/pattern.ts'
import { withoutStops } from '../../dates/abbreviated.ts'
import type { FoundDate } from '../../dates/dates.ts'
import { withoutWeekday } from '../../dates/weekday.ts'
import { roleByCase, type Role } from './date-role-case.ts'
import { AS_IT_WAS } from './date-roles-as-it-was.ts'
import { OF_DECISIONS } from './date-roles-of-decisions.ts'
import { TOLD_BY_THE_WAY } from './date-roles-told-by-the-way.ts'

/** Words that make a date that of something else, wherever another date stands before them. */
const OTHER: readonly RegExp[] = [
  // "dated June 3", "for the year ended", "until", "prior to"
  pattern('i')`
    \b(?:
      dated|as supplemented|as amended|supplemented|amended|filed|(?:ended|ending)(?! on\b)|since|inception|incepted
      |(?:for|during) the (?:fiscal |calendar )?(?:year|period|quarter)s?(?: ended| ending)?
      |born|founded|organized|established|joined|formed|until|through|thru|prior to|before
      |expire[sd]?(?: on| no later than| not later than| by)?
      |record(?: date)?(?: on| of)?
      |as supplemented through|known|formerly
      |(?:year|period|quarter)s? (?:that|which) (?:ends?|ended|(?:will|shall) end)
    )[\s,]*(?:on |of |as of )?(?:or a(?:bout|round) )?(?:(?:the )?close of (?:business|trading) (?:on )?)?$
  `,
  // "shareholders of record as of"
  pattern('i')`
    (?<!\bnew )\b(?:records?|(?:share|stock|unit)holders|holders) (?:of record )?(?:as of|on|at) (?:the close of business on )?$
  `,
  // "net assets as of"
  pattern('i')`
    \b(?:
      information|data|figures|assets|holdings|statements?|balance
      |(?<!\bday-to-day )management(?! (?:duties|responsibilit|roles?|functions|team))
      |approximately
      |(?<!\bclass (?:\w{1,4} )?)shares
      |managed|accounts
    )\b(?:(?! (?:is|are|will|shall|has|have|was|were) )[^,;]){0,30}\bas of $
  `,
  // "is replaced with the following, which is as of April 30, 2007:" is the day of the figures.
  pattern('i')`
    \bthe following(?: (?:information|table|data|chart))?,? (?:(?:which|that) (?:is|are) |each |current |updated |accurate )?as of $
  `,
  // "replacing X, whose employment ended on May 29", "succeeding Y, who resigned on June 8"
  /\b(?:replac(?:es|ing)|succeed(?:s|ing)|in place of)\b[^;]{3,90},\s(?:who|which)\b[^.;,]{0,40}\bon $/i,
  /\bwhose\b[^.;,]{0,60}\b(?:ended|ceased|terminated|expired) on $/i,
  // "which gave notice on April 27 that it wished to retire"
  /\b(?:gave|given|served|delivered)\b[^.;,]{0,30}\bnotice\b[^.;,]{0,60}\bon $/i,
  // "has been extended from October 31, 2006 to October 31, 2007"
  /\b(?:extend|renew|prolong)\w*\b[^.;,]{0,40}\bfrom $/i,
]
/** What was done on a day, and no word between that something holds from then on. */
const DONE = pattern('i')`
  \b(?:
    granted|issued|filed|approved|authorized|adopted|voted|announced|entered into|executed|signed|mailed|sent|declared
    |held(?! (?:less|more|for|over|under|longer|fewer|\d))
    |received|published|dated|distributed|convened|commissioned
  )\b(?!.*\b(?:effective|effect|will|shall|intends?|intention|plans?|expects?|which (?:replace[sd]|succeed(?:s|ed))
    |(?:decision|to) (?:retire|resign|leave|step down))\b)
  [^;]{0,190}(?<!\bthat,? )\b(?:on|as of)(?: or about| or around)? $
`

/** "shares bought on or after" */
const BOUGHT_AFTER = pattern('i')`
  \b(?:
    bought|purchased|acquired|sold|redeemed|opened|made|placed|received|invested|purchases|redemptions|exchanges|sales
    |orders|investments|shares
  )\b[^.;]{0,30}\b(?:on (?:or|and) )?after (?:the close of (?:business|trading) on )?$
`
const DATE = '(?:(?:on )?or (?:about|around|near) |about |around |approximately )?'
/** Words that make a date the day on which something takes effect. */
const EFFECTIVE: readonly RegExp[] = [
  BOUGHT_AFTER,
  // "takes effect on", "effective"
  pattern('i')`
    \b(?:effective|effectively|(?:takes?|took|taking|take|come|goes?|go) (?:into |to )?effect|effectiveness)\b[^.;]{0,60}$
  `,
  // "beginning", "his employment ended on"
  pattern('i')`
    \b(?:
      beginning|starting|commencing|begins?|commences?|starts?|applies|apply|applied|implemented|occur(?:s|red)?
      |take place|completed|consummated|closed?|liquidate[ds]?|terminate[ds]?|resigned|retired?
      |(?:employment|service|tenure|term|agreement|contract|waiver|role) (?:[\w ]{0,40})?
      (?:ended|ends?|expired?s?|terminate[ds]?|concluded?s?)
    )\b[^.;,]{0,60}$
  `,
  // "will transition out of these responsibilities by March 31"
  pattern('i')`
    \b(?:
      retir|resign|leav|depart|transition|step|relinquish|ceas|clos|terminat|liquidat|merg|reorganiz|convert|implement
      |eliminat|phas|complet|mov|transfer|wind
    )(?:e|es|ed|ing)?\b[^.;,]{0,80}\bby (?:the end of )?$
  `,
  // "On or about June 3", "and, after the close of business on"
  pattern('i')`
    (?:^|[,;(] ?|\b(?:and|will|shall|also|that) )
    (?:as from|from|on|as of|upon|after|following|at|by)(?: and after)? ${DATE}(?:the )?
    (?:(?:close|start|end|opening) of (?:business|trading|regular trading|the market)(?: on)? )?(?:the [A-Z]\w+ )?$
  `,
  // "In May 2015, X was added", "at the end of June 2015"
  /(?:^|[,;(] ?|\b(?:and|also|that) )(?:in|during)(?: (?:early|mid|late))?[- ]?$/i,
  pattern('i')`
    \b(?:
      added|named|promoted|appointed|replaced|succeeded|assumed|became|elected|merged|converted|reduced|completed
      |terminated
    )\b[^.;,]{0,60}\bin (?:early |mid-?|late )?$
  `,
  // "the changes are expected to be implemented on a date that shall be no earlier than March 19"
  pattern('i')`
    \b(?:dates?|implement|effective|complet|occur|take place|clos|liquidat|convert|merge|transition)\w*\b[^.;]{0,160}
    \b(?:no|not) (?:earlier|sooner) than $
  `,
  // "to replace X with Y as soon as practicable but no later than September 1"
  pattern('i')`
    \b(?:replac|effective|complet|occur|take place|clos|liquidat|terminat|convert|merge|transition|implement)
    \w*\b[^.;]{0,160}\b(?:no|not) later than $
  `,
  /\b(?:at|by|around|near|before) the (?:end|beginning|start|middle) of $/i,
  // "will no longer be available for purchase after July 1"
  /\bno longer\b[^.;]{0,90}\bafter $/i,
  pattern('i')`\b(?:from|on|as of|upon|effective) ${DATE}(?:the )?(?:close of (?:business|trading)(?: on)? )?$`,
]
/** "The subadvisory agreement was amended on June 1" */
const AMENDED = pattern('i')`
  \b(?:agreement|contract|plan|schedule|polic(?:y|ies)|strateg(?:y|ies)|objective)s?\b[^;]{0,120}
  \b(?:was|were|been) (?:amended|revised|modified|changed)(?: and restated)? on $
`
/** "(the "Effective Date")" says it itself. */
const TERM = /^\s*\((?:the )?["“](?:Effective|Closing|Conversion|Merger|Reorganization|Transition) Date/i
const IS_EFFECTIVE = /^\s*,?\s*(?:is|are|(?:will|shall) be) effective\b/i

/** The role that a date has in its own sentence. `printed` is the whole sentence, the date stands at its from..to. */
export function roleInSentence(printed: string, { from, to, qualifier }: FoundDate): Role | null {
  if (qualifier === 'immediately') return 'effective'
  const sentence = withoutStops(printed)
  const words = {
    opening: sentence.slice(0, from),
    before: withoutWeekday(sentence.slice(Math.max(0, from - 210), from)),
    after: sentence.slice(to, to + 260),
    farBefore: sentence.slice(Math.max(0, from - 600), from),
    farAfter: sentence.slice(to, to + 520),
    qualifier,
  }
  return (
    roleByCase(AS_IT_WAS, words) ??
    roleByCase(OF_DECISIONS, words) ??
    roleByCase(TOLD_BY_THE_WAY, words) ??
    roleByWords(words.before, words.after)
  )
}

/** What the words right beside the date make of it, where no case is told of. */
function roleByWords(before: string, after: string): Role | null {
  if (BOUGHT_AFTER.test(before) || AMENDED.test(before)) return 'effective'
  // Another date in between owns the words before it.
  const near = before.slice(Math.max(0, ...[...before.matchAll(/\b(?:19|20)\d\d\b/g)].map(m => m.index + m[0].length)))
  if (OTHER.some(p => p.test(before)) || DONE.test(near)) return 'other'
  if (TERM.test(after) || EFFECTIVE.some(p => p.test(near)) || IS_EFFECTIVE.test(after)) return 'effective'
  return null
}
