// In: a paragraph where new text may go on, and the instruction whose text it would be. Out: whether it is news of its own.
// Only what the instruction cannot mean ends its text: another portfolio than it names, or a decision younger than the document.
//   "… is replaced with the following for Ashgrove Bond Fund: …"   "The adviser of Ashgrove Growth Fund has agreed to waive …"
//                                         ^ its portfolio                             ^ another: news
import { pattern } from '../../../../model/pattern.ts'
import { DAY, FROM_WORDS } from '../../dates/months.ts'
import type { Context } from '../../context.ts'
import { writtenDates } from '../../dates/written-date.ts'
import { portfoliosIn } from '../../names.ts'

const NEWS = pattern()`
  \b(?:
    will|shall|no longer|effective
    |(?:has|have) (?:been )?(?:contractually |voluntarily )?(?:
      agreed|elected|approved|authorized|decided|determined|changed|appointed|terminated|voted|closed|adopted|resigned|retired
    )
    |(?:is|are) (?:being )?(?:closed|added|removed|replaced|renamed|reduced|decreased|increased)
  )\b
`
export const DECIDED = pattern('i')`
  \b(?:board|trustees|directors|(?:share|stock|unit)holders)\b[^.;]{0,160}
  \b(?:approved|authorized|voted|determined|decided|elected|appointed|adopted|terminated|accepted)\b
`
/** "Ms. Monckton took the place of Gerald Pym as Treasurer on March 2." */
const CAME = pattern('u')`
  ^(?:(?:On|Effective|As of) ${DAY},? )?(?:(?:Mr|Ms|Mrs|Dr)\.? )?(?:\p{Lu}[\p{L}.'’-]* ){0,3}\p{Lu}[\p{L}'’-]+ (?:
    took the place of|replaced|succeeded|resigned|retired|left|joined|became|ceased to
    |(?:was|were) (?:elected|appointed|named|chosen|added|promoted|hired|assigned)
  )\b
`
/** "It is expected that Ms. Fenn will take a leave of absence on or about August 15, 2025." */
const EXPECTED = /^it is (?:currently |presently )?(?:expected|anticipated) that\b[^;]{0,80}?\b(?:will|shall)\b/i

/** "The second paragraph on page 14 misstated …", "The telephone number on the back cover should read …" */
const PUTS_RIGHT = pattern('i')`
  ^the [^.;:]{3,90} (?:(?:inadvertently|incorrectly|erroneously|mistakenly) \w+|misstate[sd]|should (?:have )?read)\b
`

/** "The minimum for checks has been lowered from $500 to $250, effective immediately." */
const IS_OTHERWISE = pattern('i')`
  ^(?:the|each|all) [^.;:]{3,120}\b(?:has|have) been (?:
    reduced|decreased|lowered|raised|increased|shortened|extended|changed|eliminated|discontinued
  )\b[^.;:]{0,80},? effective\b
`

/** "The charge for wires, which was suspended last year, will again be deducted … beginning April 1, 2002." */
const WILL_BE = pattern('i')`
  ^(?:the|each|all|a) [^.;:]{3,160}\b(?:will|shall) (?:again |no longer |also )?(?:be|not|apply|have)\b[^.;:]{3,160}
  \b(?:${FROM_WORDS}|from|on and after)(?: on)? ${DAY}
`

/** "Investors are advised that Jane Roe is no longer a manager of the Fund." */
const ADVISED = /^(?:(?:share|stock|unit)holders|investors|you) (?:are|should be) (?:hereby )?(?:advised|notified|informed|aware) that\b/i

/** It holds from a day behind that of the filing. */
function isToCome(opening: string, { dated }: Context): boolean {
  const told = dated?.length === 10 ? WILL_BE.exec(opening)?.[0] : undefined
  const day = told ? writtenDates(told).at(-1)?.date : undefined
  return day?.length === 10 && day > dated!
}

export function isNewsAfter(order: string, paragraph: string, context: Context): boolean {
  const opening = paragraph.slice(0, 700)
  if (isToCome(opening, context)) return true
  if (ADVISED.test(opening) && NEWS.test(opening)) return true
  return PUTS_RIGHT.test(opening) || IS_OTHERWISE.test(opening) || isOfOther(order, opening, context) || isYounger(opening, context)
}

/** It tells news of a portfolio that the instruction does not mean. */
function isOfOther(order: string, opening: string, { portfolios }: Context): boolean {
  const subjects = portfolios.filter(p => p.role === 'subject')
  if (subjects.length < 2 || !NEWS.test(opening)) return false
  const named = (words: string): string[] => portfoliosIn(words, subjects).map(p => p.portfolio.name)
  const meant = named(order)
  const here = named(opening)
  return meant.length > 0 && here.length > 0 && !here.some(name => meant.includes(name))
}

/** The day of the document that is amended, of several the last. */
const issuedOn = ({ amends }: Context): string | undefined =>
  amends
    .flatMap(a => a.dated ?? [])
    .sort()
    .at(-1)

/** What a board has decided since the document was written was not in it, and belongs to no text of it. */
export const isYounger = (opening: string, context: Context): boolean =>
  (CAME.test(opening) || DECIDED.test(opening) || EXPECTED.test(opening)) && tellsLaterDay(opening, context)

const CHANGED = pattern('i')`
  \b(?:was|were|has been|have been) (?:changed|replaced|renamed|reduced|decreased|increased|lowered|raised|moved|switched)\b
  (?=[^;]{0,160}\bfrom\b[^;]{3,160}\bto\b)
`

/** "The benchmark was changed on January 1, 2002 from A to B": done since the document was written. */
export const isChangedSince = (sentence: string, context: Context): boolean => CHANGED.test(sentence) && tellsLaterDay(sentence, context)

/** A day after that of the youngest document that is amended. */
function tellsLaterDay(words: string, context: Context): boolean {
  const issued = issuedOn(context)
  return issued !== undefined && writtenDates(words).some(d => d.date && d.date.length === 10 && d.date > issued)
}

/** "Effective April 10, 2017, clients of X are eligible …": what held a year before the document was written is no news. */
export function isOlder(opening: string, context: Context): boolean {
  const issued = issuedOn(context)
  const [day] = writtenDates(opening.slice(0, 60))
  return issued?.length === 10 && day?.date?.length === 10 && `${Number(day.date.slice(0, 4)) + 1}${day.date.slice(4)}` < issued
}
