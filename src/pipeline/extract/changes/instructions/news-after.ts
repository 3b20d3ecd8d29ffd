// In: a paragraph that stands where new text may go on, and the instruction whose text it would be. Out: whether it is news of its own.
// Only what the instruction cannot mean ends its text: another portfolio than the one it names, or a decision younger than the amended document.
//   "… is replaced with the following for Ashgrove Bond Fund: …"   "The adviser of Ashgrove Growth Fund has agreed to waive …"
//                                         ^ its portfolio                             ^ another: news
import type { Context } from '../../context.ts'
import { writtenDates } from '../../dates/written-date.ts'
import { portfoliosIn } from '../../names.ts'

const NEWS =
  /\b(?:will|no longer|effective|(?:has|have) (?:been )?(?:contractually |voluntarily )?(?:agreed|elected|approved|decided|determined|changed|appointed|terminated|voted|closed|adopted|resigned|retired)|(?:is|are) (?:being )?(?:closed|added|removed|replaced|renamed|reduced|increased))\b/
export const DECIDED =
  /\b(?:board|trustees|directors|shareholders)\b[^.;]{0,160}\b(?:approved|voted|determined|decided|elected|appointed|adopted|terminated|accepted)\b/i

/** "Ms. Monckton took the place of Gerald Pym as Treasurer on March 2." */
const CAME =
  /^(?:(?:Mr|Ms|Mrs|Dr)\.? )?(?:\p{Lu}[\p{L}.'’-]* ){0,3}\p{Lu}[\p{L}'’-]+ (?:took the place of|replaced|succeeded|resigned|retired|left)\b/u

/** "It is expected that Ms. Fenn will take a leave of absence on or about August 15, 2025." */
const EXPECTED = /^it is (?:currently |presently )?(?:expected|anticipated) that\b[^;]{0,80}?\bwill\b/i

export function isNewsAfter(order: string, paragraph: string, { portfolios, amends }: Context): boolean {
  const subjects = portfolios.filter(p => p.role === 'subject')
  const named = (words: string) => [...new Set(portfoliosIn(words, subjects).map(p => p.portfolio.name))]
  const first = paragraph.slice(0, 700)
  const meant = named(order),
    here = named(first)
  if (subjects.length > 1 && meant.length && here.length && !here.some(n => meant.includes(n)) && NEWS.test(first)) return true
  // What a board has decided since the document was written was not in it, and belongs to no text of it.
  const issued = amends
    .flatMap(a => a.dated ?? [])
    .sort()
    .at(-1)
  if (issued !== undefined && CAME.test(first) && writtenDates(first).some(d => d.date && d.date.length === 10 && d.date > issued))
    return true
  return (
    issued !== undefined &&
    (DECIDED.test(first) || EXPECTED.test(first)) &&
    writtenDates(first).some(d => d.date && d.date.length === 10 && d.date > issued)
  )
}
