// In: a supplement. Out: portfolio managers of whom it says that they go on, or whom somebody joins:
// so on its date, since when is not said.
//   "Oren Tansley and Priya Coombe will continue to serve as portfolio managers of the Fund."
//    ^ managers
// What goes on only until a day, of other funds, or of a portfolio that is not plain is left out.
import { FOLDED_MONTHS } from './dates/months.ts'
import type { Filing } from '../../model/filing.ts'
import { pattern } from '../../model/pattern.ts'
import { peopleIn, rosterOf } from './changes/people/people.ts'
import type { Context, KnownPortfolio } from './context.ts'
import type { Sentence } from './view.ts'

type Standing = Filing['standing'][number]

const GO_ON = pattern('gi')`
  \b(?:(?:will |shall |each )?continues? (?:to (?:serve|act|function|be|manage|co-manage|oversee|lead)|as)
  |(?:will |shall )?remains?(?: as)?)\b
`
const JOINED = /\b(?:joins?|joined|joining|alongside|together with|along with|in addition to)\s+(?=\p{Lu})/giu
const ROLE = pattern('i')`
  \bportfolio (?:co-)?managers?\b
  |\bco-?managers?\b
  |\b(?:co-)?manag(?:e|es|ing|ement of) (?:of )?(?:the|each) (?:fund|portfolio)
  |\bday-to-day\b
`
const NOT = pattern('i')`
  \buntil\b
  |\bother (?:funds?|portfolios?|series|accounts?)\b
  |\bno longer continue|\bnot (?:continue|remain)
  |\bif\b|\btrustee
  |\bthrough ${FOLDED_MONTHS}\b
`
// The subject of the verb stands behind the last verb before it.
const VERB = pattern('gi')`
  \b(?:will|shall|would|has|have|had|is|are|was|were|no longer|served?|serves|acts?|retires?d?|resign(?:s|ed)?
  |lea(?:ve|ves|ving)|left|replac\w+|join\w*|assum\w+|becomes?|became)\b
`

export function readRemaining({ kind, portfolios, view }: Context): Standing[] {
  const subjects = portfolios.filter(p => p.role === 'subject')
  if (kind !== 'supplement' || !subjects.length) return []
  const sentences = view.passages
    .filter(p => p.kind !== 'heading' && p.kind !== 'title' && p.kind !== 'signature')
    .flatMap(p => p.sentences.map(sentence => ({ sentence, path: p.path })))
    .filter(({ sentence: { text } }) => text.length < 2000 && ROLE.test(text) && !NOT.test(text))
  if (!sentences.length) return []
  const roster = rosterOf(view)
  const found = sentences.flatMap(({ sentence, path }) =>
    ofWhom(sentence, path, subjects).flatMap(portfolio =>
      peopleWho(sentence.text, roster).map(
        (value): Standing => ({ track: 'manager', portfolio, value, lines: sentence.lines, quote: sentence.printed.slice(0, 400) }),
      ),
    ),
  )
  return found.filter((f, i) => found.findIndex(o => o.portfolio === f.portfolio && o.value === f.value) === i)
}

function peopleWho(text: string, roster: readonly string[]): string[] {
  // "Oren Tansley, who has managed the Fund since 2006, will continue …"
  const plain = text.replace(/, (?:who|each of whom|both of whom) [^,;]{1,160},/g, m => ' '.repeat(m.length))
  const subjects = [...plain.matchAll(GO_ON)].flatMap(m => {
    const before = plain.slice(0, m.index)
    const last = [...before.matchAll(VERB)].at(-1)
    return peopleIn(last ? before.slice(last.index + last[0].length) : before, roster)
  })
  const joined = [...plain.matchAll(JOINED)].flatMap(m => {
    const after = plain.slice(m.index + m[0].length, m.index + m[0].length + 300)
    const end = /\s(?:as|in|on|who|to|at)\s|[.;]\s/.exec(after)
    return end && /^\sas\s/.test(end[0]) ? peopleIn(after.slice(0, end.index), roster) : []
  })
  return [...subjects, ...joined].map(p => p.name).filter(name => name.includes(' '))
}

/** The only subject; of several those that the sentence names, else the one that its heading names. */
function ofWhom({ text }: Sentence, path: readonly string[], subjects: readonly KnownPortfolio[]): string[] {
  if (subjects.length === 1) return [subjects[0]!.name]
  const named = subjects.filter(s => text.includes(s.name))
  const headed = subjects.filter(s => path.some(h => h.toLowerCase().includes(s.name.toLowerCase())))
  return named.length ? named.map(s => s.name) : headed.length === 1 ? [headed[0]!.name] : []
}
