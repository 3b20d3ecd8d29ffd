// In: a verb group bound to its subject. Out: what it takes over from the verb before it: tense, voice, and the verb on which it hangs.
//   "will be closed on October 15, 2008 and | merged with X"
//                                             ^ future, passive
import { DAY } from '../../../dates/months.ts'
import { pattern } from '../../../../../model/pattern.ts'
import type { Place } from './statement-subject.ts'
import type { Statement } from './statement.ts'

const AND_LATER = pattern()`
  \band(?:,\s(?:effective|through|until|from|beginning|as of|on)\b[^,;]{0,40}(?:,\s\d{4})?,)?\s*$
`
/** "an amendment pursuant to which the Adviser has agreed to reduce the cap and to lower the fee" */
const UNDER_WHICH = /\b(?:to|under|by) which\b/
const FREEDOM = /\b(?:right|ability|option|discretion|authority|opportunity|power|freedom)\s*$/

export function carriedOn(place: Place): Pick<Statement, 'tense' | 'passive' | 'governor' | 'modal'> {
  const { group, before } = place
  const modal = isFree(place) ? 'may' : group.modal
  if (isCoordinate(place)) return { tense: 'infinitive', passive: group.passive, governor: before?.governor ?? null, modal }
  const participle = isParticiple(place)
  const tense = participle || isAlike(place) || isSecond(place) || isHelped(place) || isDecidedThen(place) ? 'future' : group.tense
  return {
    tense,
    passive: participle || group.passive,
    governor: tense === 'infinitive' && before ? before.verb : null,
    modal,
  }
}

const wordsOf = (text: string, { group }: Pick<Statement, 'group'>): string => text.slice(group.from, group.to)

/** "reserves the right to re-open", "at its discretion to close": what may be done. */
const isFree = ({ text, group }: Place): boolean =>
  group.tense === 'infinitive' && !group.modal && FREEDOM.test(text.slice(Math.max(0, group.group.from - 24), group.group.from))

/** "to close and liquidate the Fund": the second verb hangs on the same word as the first. */
const isCoordinate = (place: Place): boolean => place.before?.tense === 'infinitive' && isBare(place)

/** The verb alone, joined to the one before by "and". */
const isBare = (place: Place): boolean =>
  place.shared !== null && !place.group.passive && wordsOf(place.text, place.group) === place.group.verb

/** "voted to terminate the agreement with X and to hire Y": both are what was voted. */
const isAlike = (place: Place): boolean =>
  place.group.tense === 'infinitive' &&
  place.before?.tense === 'future' &&
  (!place.before.relative || UNDER_WHICH.test(place.text.slice(place.before.subject.from, place.before.subject.to))) &&
  !place.before.passive &&
  /\bto \S+$/.test(wordsOf(place.text, place.before)) &&
  (AND_LATER.test(place.between) || isListed(place))

/** "agreed to lower the cap of A, | to lower the cap of B, and to keep that of C" */
const isListed = ({ text, group, between }: Place): boolean =>
  group.verb !== 'be' && /,\s*$/.test(between) && /,?\sand to [a-z]/.test(text.slice(group.group.to))

const ON_A_DAY = pattern('i')`^ (?:at [^,;]{3,70} )?(?:held )?on ${DAY},? $`

/** "voted on October 30, 1996 to change the objective": what was voted, the day told between. */
const isDecidedThen = ({ text, group, before }: Place): boolean =>
  group.tense === 'infinitive' &&
  !!before &&
  !before.relative &&
  !before.passive &&
  ['vote', 'decide', 'resolve', 'agree', 'determine'].includes(before.verb) &&
  ON_A_DAY.test(text.slice(before.group.to, group.group.from))

/** "have decided to close and liquidate the Fund" */
const isSecond = (place: Place): boolean =>
  place.before?.tense === 'future' &&
  !place.before.passive &&
  place.group.tense === 'present' &&
  isBare(place) &&
  /\b(?:to|will|shall)\s+(?:also\s+|then\s+)?\S+$/.test(wordsOf(place.text, place.before))

/** "will change its method and be renamed" */
const isHelped = (place: Place): boolean =>
  place.before?.tense === 'future' && place.shared !== null && place.group.passive && /^be\s/.test(wordsOf(place.text, place.group))

/** "will be closed on October 15, 2008 and merged with X" */
const isParticiple = (place: Place): boolean =>
  place.before?.tense === 'future' &&
  place.before.passive &&
  !place.before.relative &&
  place.shared !== null &&
  place.group.tense === 'past' &&
  !place.group.passive &&
  /^[a-z]+ed$/.test(wordsOf(place.text, place.group))
