// In: a reading and the changes found in it. Out: who comes to an office and who leaves it,
// where a sentence gives a day and no frame of words knows it.
//   "Mr. Pell's association with the Adviser terminated on June 8, 2015."      "X and Y will each begin managing a portion … on July 10"
//    ^ leaves   ^ cue                                                            ^ come         ^ cue
// Goes by the cue that stands nearest to a name. Sentences about what may be, and those near a change of the same office, are left alone.
import type { ChangeType } from '../../../../../model/kinds.ts'
import { pattern } from '../../../../../model/pattern.ts'
import { candidate, toldIn, type Candidate, type Clause, type Reading } from '../../candidate.ts'
import { freeDays } from '../../lone-day.ts'
import { sidesOf } from './by-cue-sides.ts'
import { withoutIndexNames } from '../index-change/index-names.ts'
import { firmsOf, peopleOf } from '../named.ts'
import { happens, longAgo } from '../news.ts'
import { withoutForms } from '../office-moves/office-words.ts'
import { isRunningText } from '../running-text.ts'
import { saidIn } from '../said.ts'

interface Office {
  type: ChangeType
  people: boolean
  role: RegExp
  unlike?: RegExp
}

/** The more special before the more general. */
const OFFICES: readonly Office[] = [
  {
    type: 'subadviser-change',
    people: false,
    role: /\bsub-?\s?(?:advis[eo]rs?|advis[eo]ry|manager)\b|\badvis(?:es|ed) the (?:investment )?(?:advis[eo]r|manager)\b/,
  },
  {
    type: 'adviser-change',
    people: false,
    role: /\b(?:investment )?advis[eo]r\b|\binvestment (?:advisory|management) (?:agreement|contract)\b/,
    unlike: /\bsub-?\s?advis/,
  },
  {
    type: 'service-provider-change',
    people: false,
    role: pattern()`
      \b(?:
      transfer agen(?:t|cy)|custodian|administrator|administration (?:role|services|functions)
      |distributor|distributed by|principal underwriter
      |independent (?:registered public )?account\w+|auditors?|fund accounting agent
      )\b
    `,
    unlike: /\badvis[eo]ry (?:agreement|contract)\b/,
  },
  {
    type: 'trustee-change',
    people: true,
    role: /\b(?:trustees?|board of directors|the board)\b/,
    unlike: /\bportfolio managers?\b|\b(?:president|treasurer|secretary|chief \w+ officer)\b/,
  },
  {
    type: 'officer-change',
    people: true,
    role: pattern()`
      \b(?:president|treasurer|secretary|chief (?:compliance|executive|financial|operating) officer) (?:and \w+ )?
      (?:of|for) the (?:trust|funds?|company|corporation)\b
    `,
    unlike: /\bportfolio managers?\b/,
  },
  {
    type: 'portfolio-manager-change',
    people: true,
    role: pattern()`
      \bportfolio (?:co-)?managers?\b|\bco-managers?\b|\b(?:management|investment) team\b
      // "manages the Larch Growth Fund"
      |\b(?:manage[sd]?|managing|management of|oversee\w*) (?:the |each |this )?(?:[\w'-]+ ){0,4}(?:fund|portfolio|series)\b
      |\bday-to-day\b
    `,
    unlike: /\btrustees?\b|\bchief \w+ officer\b/,
  },
]

/** What can be, what is told of a text, and what is paid to the holder of an office. */
const OPEN = pattern('i')`
  \b(?:may|might|could|would|should|if|unless|whether|in the event|can be no assurance|from time to time|references?
  |under an? interim|receives? (?:an? )?(?:\w+ )?(?:compensation|fee))\b
`

export function changesByCue(reading: Reading, known: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = []
  for (const clause of reading.clauses) {
    if (!isRunningText(clause, 600) || OPEN.test(clause.text)) continue
    if (known.some(c => toldIn(c, clause)) || !isNewsOfOneDay(clause, reading)) continue
    const change = changeIn(clause, [...known, ...found], reading)
    if (change) found.push(change)
  }
  return found
}

const isNewsOfOneDay = (clause: Clause, reading: Reading): boolean =>
  freeDays(clause, reading.context.dated).length > 0 && saidIn(reading).some(s => s.clause === clause && happens(s) && !longAgo(s, reading))

/** The change in the first office of which the sentence speaks and for which a cue says who goes or comes. */
function changeIn(clause: Clause, told: readonly Candidate[], reading: Reading): Candidate | null {
  const low = withoutForms(clause.text)
  for (const office of OFFICES) {
    if (!speaksOf(office, clause, low, reading) || told.some(c => c.type === office.type && isNear(c, clause, reading))) continue
    const { from, to } = sidesOf(
      clause.text,
      office.people ? peopleOf(withoutIndexNames(clause.text), reading) : firmsOf(clause.text, reading),
    )
    if (from.length || to.length) return candidate(office.type, clause, { from: from.join('; ') || null, to: to.join('; ') || null })
  }
  return null
}

/** Of people the sentence beside it may name the office. */
function speaksOf({ role, unlike, people }: Office, clause: Clause, low: string, { clauses }: Reading): boolean {
  if (unlike?.test(low)) return false
  if (role.test(low)) return true
  return people && [clauses[clause.index - 1], clauses[clause.index + 1]].some(k => k?.in === clause.in && role.test(k.text.toLowerCase()))
}

/** A sentence beside one that tells a change of the same office goes on about it. */
function isNear(c: Candidate, clause: Clause, { clauses }: Reading): boolean {
  return clauses.slice(Math.max(0, clause.index - 3), clause.index + 4).some(k => toldIn(c, k))
}
