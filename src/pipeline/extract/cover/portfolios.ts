// In: the printed text of a document with its kind, cover and registrants. Out: its portfolios, each with role, trust, classes.
// A name is taken as printed; which registrant it belongs to only where the cover or the words beside it say so.
//   "STATE STREET INSTITUTIONAL FUNDS\nSTATE STREET INSTITUTIONAL U.S. EQUITY FUND\nInvestment Class (SUSIX)"
//    ^ its trust                        ^ subject                                                     ^ ticker
import type { FilingPortfolio } from '../../../model/filing.ts'
import { linesAt, type Joined } from '../../../model/joined-text.ts'
import type { Kind } from '../../../model/kinds.ts'
import type { Submission } from '../../../model/submission.ts'
import { nameKey, namesIn } from '../names.ts'
import { trueCapitals } from './capitals.ts'
import { classesIn } from './classes.ts'
import { alsoSpokenOf, onlyAcquires, otherFunds } from './relations.ts'
import { bodySubjects } from './body-subjects.ts'
import type { Named } from './named.ts'
import { prospectusSubjects, titleLine } from './prospectus-subjects.ts'
import { supplementSubjects } from './supplement-subjects/supplement-subjects.ts'
import { isItsOwnFund } from './trusts/own-fund.ts'
import type { CoverTrust } from './trusts/trusts.ts'
import { partsOfUmbrella } from './umbrella.ts'

const WHOLE: ReadonlySet<Kind> = new Set(['prospectus', 'summary-prospectus', 'statement-of-additional-information'])
const AMENDING: ReadonlySet<Kind> = new Set([
  'supplement',
  'proxy-statement',
  'information-statement',
  'merger-registration',
  'certification',
])

/** The registrant of a name: the only one, or the one on a line of its own above it. */
function trustOf(named: Named, trusts: readonly CoverTrust[], text: string): string | null {
  if (trusts.length === 1) return trusts[0]!.name
  const above = trusts.filter(t => t.to <= named.from)
  const last = above.at(-1)
  if (!last?.alone) return null
  // A registrant with a line of its own ("Supplement dated …") has been dealt with; a further such line belongs to the name itself.
  if (
    /\bsupplement\b[^\n]*\bprospectus/i.test(text.slice(last.to, named.from)) &&
    /^[®™*\s]*\n\s*supplement\s/i.test(text.slice(named.to, named.to + 40))
  )
    return null
  return above.length === trusts.length && isListOfTrusts(above) ? null : last.name
}

/** "Larch Value Portfolio (a series of Larch Trust)" and "Larch Value Portfolio (a series of Larch Variable Trust)": two funds of one name. */
function namesakes(
  text: string,
  cover: number,
  subjects: readonly Named[],
  trusts: readonly CoverTrust[],
): { name: Named; trust: string }[] {
  if (trusts.length < 2) return []
  const owned = subjects.flatMap(s =>
    namesIn(text.slice(0, cover), [{ name: s.name, of: s }]).flatMap(place => {
      const series = /^[®™*]*,?\s*\(?(?:an?|each an?) series of (?:the )?([^\n()]{3,80})/i.exec(text.slice(place.to, place.to + 120))?.[1]
      const trust = series && trusts.find(t => nameKey(series).startsWith(nameKey(t.name)))
      return trust ? [{ name: { ...s, from: place.from, to: place.to }, trust: trust.name }] : []
    }),
  )
  return owned.filter(o => new Set(owned.filter(x => nameKey(x.name.name) === nameKey(o.name.name)).map(x => x.trust)).size > 1)
}

/** Registrants one right under the other own what follows together. */
const isListOfTrusts = (trusts: readonly CoverTrust[]): boolean => trusts.length > 1 && trusts.at(-1)!.from - trusts.at(-2)!.to < 12

const CALLED_OFF =
  /\b(?:merger|reorganization)\b[^.;]{0,80}\b(?:(?:is|was|has been) (?:called off|cancell?ed|abandoned|withdrawn|dropped|terminated)|will not (?:go|take|occur|proceed|be completed))\b|\bnot to (?:proceed|go (?:ahead|forward|through)) with (?:the|this|that) (?:proposed |planned )?(?:merger|reorganization)\b/i

const UNDERLYING_NAMES =
  /\bunderlying\s(?:funds?|portfolios?|etfs?)['’]?s?\s(?:[^.:]{0,60}\s)?(?:names?|renamed)\b[^.:]{0,80}\b(?:follows|following|below)[^.:]{0,30}:/i

/** Portfolios of a document. */
export function portfoliosOf(
  printed: Joined,
  kind: Kind,
  cover: number,
  trusts: readonly CoverTrust[],
  submission: Submission,
): FilingPortfolio[] {
  const { text } = printed
  const own = trusts.filter(t => isItsOwnFund(text, t))
  const found: FilingPortfolio[] = []
  const series = submission.header?.series ?? []
  const add = (named: Named, role: FilingPortfolio['role'], trust: string | null, presently: string | null, words: string) => {
    const name = trueCapitals(named.name, text)
    if (
      found.some(
        f => nameKey(f.name) === nameKey(name) && (f.role === role || role === 'mentioned') && (f.trust === trust || role === 'mentioned'),
      )
    )
      return
    const filed = series.find(s => nameKey(s.name) === nameKey(name))
    const classes = filed?.classes.map(c => ({ name: c.name, ticker: c.ticker })) ?? classesIn(words)
    found.push({
      trust,
      name,
      role,
      lines: linesAt(printed, named.from, Math.max(named.to, named.from + 1)),
      presently,
      series: filed?.id ?? null,
      classes,
    })
  }

  let subjects: Named[] = WHOLE.has(kind)
    ? prospectusSubjects(text, trusts)
    : AMENDING.has(kind)
      ? supplementSubjects(text, cover, trusts)
      : []
  const renamedBelow = AMENDING.has(kind) ? UNDERLYING_NAMES.exec(text) : null
  // "the following underlying funds' names have been changed:" over a table: those of the table are held, and not amended.
  if (renamedBelow && subjects.some(s => s.from < renamedBelow.index)) subjects = subjects.filter(s => s.from < renamedBelow.index)
  if (!subjects.length && own.length && (WHOLE.has(kind) || AMENDING.has(kind))) subjects = own
  else if (!subjects.length && WHOLE.has(kind)) subjects = titleLine(text, trusts)
  else subjects = [...subjects, ...own.filter(t => !/\bfund,?\sinc\b/i.test(t.name))]
  const { others, merging } =
    WHOLE.has(kind) || kind === 'exhibit' || kind === 'unknown' ? { others: [], merging: [] } : otherFunds(text, cover, subjects, trusts)
  if (AMENDING.has(kind)) {
    const more = merging.filter(m => !subjects.some(s => nameKey(s.name) === nameKey(m.name)))
    const coverNames = subjects.length > 0
    if (!coverNames) subjects = more
    // A supplement with a merger may change other funds of its body too.
    if (!coverNames && kind === 'supplement') {
      const body = [...bodySubjects(text, cover, trusts), ...trusts.flatMap(t => partsOfUmbrella(text, t.name))].filter(
        s =>
          !others.some(
            o =>
              (o.role === 'comparable' ||
                (o.role === 'acquiring' &&
                  (trusts.length !== 1 || (o.trust !== null && o.trust !== trusts[0]!.name) || !alsoSpokenOf(text, cover, o.name)))) &&
              nameKey(o.name) === nameKey(s.name),
          ),
      )
      subjects = [...subjects, ...body.filter(b => !subjects.some(s => nameKey(s.name) === nameKey(b.name)))]
    }
    if (!subjects.length && series.length)
      for (const s of series) add({ name: s.name, from: 0, to: 1 }, 'subject', trusts.length === 1 ? trusts[0]!.name : null, null, '')
  }
  const takers = others
    .filter(
      o =>
        o.role === 'acquiring' &&
        subjects.length > 1 &&
        trusts.length === 1 &&
        (!o.trust || o.trust === trusts[0]!.name) &&
        onlyAcquires(text, cover, o.name),
    )
    .map(o => nameKey(o.name))
  // Of funds that go over into others of the same names none only takes.
  const acquirers = subjects.every(s => takers.includes(nameKey(s.name))) ? [] : takers
  for (const { name, trust } of namesakes(text, cover, subjects, trusts)) add(name, 'subject', trust, null, '')
  for (const [i, s] of subjects.entries()) {
    if (
      acquirers.includes(nameKey(s.name)) ||
      found.some(f => f.role === 'subject' && nameKey(f.name) === nameKey(s.name) && f.trust !== null && trusts.length > 1)
    )
      continue
    const self = own.find(t => t === s || nameKey(t.name) === nameKey(s.name))
    const next = Math.min(subjects[i + 1]?.from ?? Infinity, s.to + 400)
    add(s, 'subject', self?.name ?? trustOf(s, trusts, text), null, text.slice(s.to, next))
  }
  for (const o of others) {
    // A merger that is called off makes no fund of the filing one that takes over another.
    if (
      o.role === 'acquiring' &&
      CALLED_OFF.test(text) &&
      found.some(f => f.role === 'subject' && nameKey(f.name) === nameKey(o.name) && (o.trust === null || o.trust === f.trust))
    )
      continue
    if (found.some(f => f.role === 'subject' && nameKey(f.name) !== nameKey(o.name) && nameKey(f.name).endsWith(nameKey(o.name)))) continue
    if (kind === 'supplement' && o.role !== 'acquiring' && found.some(f => f.role === 'subject' && nameKey(f.name) === nameKey(o.name)))
      continue
    add(o, kind === 'correspondence' ? 'mentioned' : o.role, o.trust, o.presently, '')
  }
  return found
}
