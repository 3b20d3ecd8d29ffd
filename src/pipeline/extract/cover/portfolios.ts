// In: the printed text of a document with its kind, cover and registrants. Out: its portfolios, each with role, trust, classes.
// A name is taken as printed; which registrant it belongs to only where the cover or the words beside it say so.
//   "STATE STREET INSTITUTIONAL FUNDS\nSTATE STREET INSTITUTIONAL U.S. EQUITY FUND\nInvestment Class (SUSIX)"
//    ^ its trust                        ^ subject                                                     ^ ticker
import type { FilingPortfolio } from '../../../model/filing.ts'
import { linesAt, type Joined } from '../../../model/joined-text.ts'
import type { Kind } from '../../../model/kinds.ts'
import { pattern } from '../../../model/pattern.ts'
import type { Submission } from '../../../model/submission.ts'
import { nameKey, RAISED_MARK } from '../names.ts'
import { trueCapitals } from './capitals.ts'
import { classesIn } from './classes.ts'
import { frontClasses } from './front-classes.ts'
import { intoRows } from './into-rows.ts'
import { isShortOf, sameName, type Named } from './named.ts'
import { otherFunds, type Other } from './other-funds.ts'
import { coverSubjects, isAmending, isWhole, subjectsBelow } from './subjects.ts'
import { onlyAcquires } from './takes-over-only.ts'
import { isItsOwnFund, type CoverTrust } from './trusts/trusts.ts'
import { namesakes, trustOf } from './whose-portfolio.ts'

/** Where the front and what stands around the invitation to read the prospectus end. */
const BODY =
  /\n(?:summary of key information|(?:the fund['’]s )?investment (?:objectives?|goals?)|fund summary|(?:fund )?fees and expenses)\b/i

/** Portfolios of a document. */
export function portfoliosOf(
  printed: Joined,
  kind: Kind,
  cover: number,
  trusts: readonly CoverTrust[],
  submission: Submission,
): FilingPortfolio[] {
  const { text } = printed
  const asked = { text, kind, cover, trusts, own: trusts.filter(t => isItsOwnFund(text, t)) }
  const onCover = coverSubjects(asked)
  const { others, merging } =
    isWhole(kind) || kind === 'exhibit' || kind === 'unknown' ? { others: [], merging: [] } : otherFunds(text, cover, onCover, trusts)
  // Funds that a table lists as going over into others are told of, whatever else the cover or its headings name.
  const listed = onCover.length && kind === 'supplement' ? intoRows(text).merging : []
  const further = listed.filter(m => !onCover.some(o => sameName(o.name, m.name) || isShortOf(m.name, o.name)))
  const subjects = onCover.length || !isAmending(kind) ? [...onCover, ...further] : subjectsBelow(asked, others, merging)
  const series = submission.header?.series ?? []
  const found: FilingPortfolio[] = []
  const isOnly = isWhole(kind) && subjects.length === 1

  /** `words`: what stands behind the name, with its classes. */
  const add = (named: Named, role: FilingPortfolio['role'], trust: string | null, presently: string | null, words: string) => {
    const name = trueCapitals(named.name.replace(RAISED_MARK, ''), text)
    if (isKnown(name, role, trust, found)) return
    const filed = series.find(s => sameName(s.name, name))
    found.push({
      trust,
      name,
      role,
      lines: linesAt(printed, named.from, Math.max(named.to, named.from + 1)),
      presently,
      series: filed?.id ?? null,
      classes:
        filed?.classes.map(c => ({ name: c.name, ticker: c.ticker })) ??
        (isOnly ? frontClasses(text.slice(0, BODY.exec(text)?.index ?? 2500), words) : classesIn(words)),
    })
  }

  // Where the text names none, the filing's header does.
  if (isAmending(kind) && !subjects.length)
    for (const s of series) add({ name: s.name, from: 0, to: 1 }, 'subject', trusts.length === 1 ? trusts[0]!.name : null, null, '')
  for (const { name, trust } of namesakes(text, cover, subjects, trusts)) add(name, 'subject', trust, null, '')
  const takers = takersAmong(text, cover, subjects, others, trusts)
  for (const [i, s] of subjects.entries()) {
    if (takers.has(nameKey(s.name)) || (trusts.length > 1 && found.some(f => isSubject(f, s.name) && f.trust !== null))) continue
    const self = asked.own.find(t => t === s || sameName(t.name, s.name))
    const next = Math.min(subjects[i + 1]?.from ?? Infinity, s.to + 400)
    // Of several registrants one that stands among the funds is a fund itself.
    const same = self ?? (trusts.length > 1 ? trusts.find(t => sameName(t.name, s.name)) : undefined)
    add(s, 'subject', same?.name ?? trustOf(s, trusts, text), null, text.slice(s.to, next))
  }
  for (const o of others)
    if (!isToldAlready(o, text, kind, found)) add(o, kind === 'correspondence' ? 'mentioned' : o.role, o.trust, o.presently, '')
  return found
}

const isSubject = (f: FilingPortfolio, name: string): boolean => f.role === 'subject' && sameName(f.name, name)

function isKnown(name: string, role: FilingPortfolio['role'], trust: string | null, found: readonly FilingPortfolio[]): boolean {
  return found.some(f => sameName(f.name, name) && (role === 'mentioned' || (f.role === role && f.trust === trust)))
}

/** Keys of those subjects that only take over others. Of funds that go over into others of the same names none only takes. */
function takersAmong(
  text: string,
  cover: number,
  subjects: readonly Named[],
  others: readonly Other[],
  trusts: readonly CoverTrust[],
): ReadonlySet<string> {
  const [trust] = trusts
  if (subjects.length < 2 || trusts.length !== 1) return new Set()
  const isTaker = (o: Other) => (!o.trust || o.trust === trust!.name ? onlyAcquires(text, cover, o.name) : isNamedAsTaker(text, o.name))
  const takers = others.filter(o => o.role === 'acquiring' && isTaker(o))
  const keys = new Set(takers.map(o => nameKey(o.name)))
  return subjects.every(s => keys.has(nameKey(s.name))) ? new Set() : keys
}

/** "NOTICE OF REORGANIZATION … INTO THE LARCH INCOME FUND": where it is named first, another goes over into it. */
function isNamedAsTaker(text: string, name: string): boolean {
  const at = text.toLowerCase().indexOf(name.toLowerCase())
  return at > 0 && /\binto\s(?:the\s)?$/i.test(text.slice(Math.max(0, at - 12), at))
}

const CALLED_OFF = pattern('i')`
  \b(?:merger|reorganization)\b[^.;]{0,80}\b
  (?:(?:is|was|has been) (?:called off|cancell?ed|abandoned|withdrawn|dropped|terminated)
  |(?:will|shall) not (?:go|take|occur|proceed|be completed))\b
  |\bnot to (?:proceed|go (?:ahead|forward|through)) with (?:the|this|that) (?:proposed |planned )?(?:merger|reorganization)\b
`

/** Whether another fund is one of the subjects, by its name or a shortened one, and plays no further part beside. */
function isToldAlready(o: Other, text: string, kind: Kind, found: readonly FilingPortfolio[]): boolean {
  const same = found.filter(f => isSubject(f, o.name))
  // A merger that is called off makes no fund of the filing one that takes over another.
  if (o.role === 'acquiring' && same.some(f => o.trust === null || o.trust === f.trust) && CALLED_OFF.test(text)) return true
  if (found.some(f => f.role === 'subject' && isShortOf(o.name, f.name))) return true
  return kind === 'supplement' && o.role !== 'acquiring' && same.length > 0
}
