// In: stated changes with their portfolios. Out: one per thing: what one sentence begins ("X will no longer serve") another completes
// ("Y joins").
// Two sentences speak of the same change where type, portfolios, day and names do not contradict each other.
import type { ChangeDate } from '../../../model/filing.ts'
import type { Candidate, Span } from './candidate.ts'
import { isNameless, sameSet, type DateOf, type Group } from './group.ts'

/** Types whose names are lists of people: those who leave and those who join on one day are one change. */
const LISTS = new Set(['portfolio-manager-change', 'trustee-change', 'officer-change'])
const key = (words: string) =>
  words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9.%]+/g, ' ')
    .trim()

/** Whether one spelling is the other or a shortened form of it. */
function alike(a: string, b: string): boolean {
  const x = key(a)
  const y = key(b)
  return x === y || ` ${x} `.includes(` ${y} `) || ` ${y} `.includes(` ${x} `)
}

function fuller(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return b.length > a.length ? b : a
}

/** The names of both, each once, in its fuller form. */
function union(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  const names = a.split('; ')
  for (const name of b.split('; ')) {
    const at = names.findIndex(n => alike(n, name))
    if (at < 0) names.push(name)
    else if (name.length > names[at]!.length) names[at] = name
  }
  return names.join('; ')
}

/** Whether two sentences may speak of the same change. */
function mayJoin(a: Group, b: Group, dateOf: DateOf): boolean {
  const x = a.candidate
  const y = b.candidate
  if (x.type !== y.type || ((x.apart || y.apart) && !sameLeaver(x, y)) || !sameSet(a.portfolios, b.portfolios) || isOtherParagraph(x, y))
    return false
  const dx = dateOf(a)
  const dy = dateOf(b)
  if (dx !== null && dy !== null && dx !== dy) return false
  return LISTS.has(x.type) ? mayJoinLists(x, y, (dx === null) === (dy === null)) : mayJoinNames(x, y)
}

/** "Jane Roe intends to retire next year", told in two places. */
const sameLeaver = (x: Candidate, y: Candidate): boolean => !x.to && !y.to && !!x.from && !!y.from && alike(x.from, y.from)

/** Whether what another paragraph tells is another thing. */
function isOtherParagraph(x: Candidate, y: Candidate): boolean {
  if (x.span.passage === y.span.passage) return false
  // Errors of two paragraphs are two errors; a new address is no part of a change of firms told in another paragraph.
  return x.type === 'correction' || (x.type === 'service-provider-change' && isNameless(x) !== isNameless(y))
}

/** `alikeDated`: both have a day, or neither. */
function mayJoinLists(x: Candidate, y: Candidate, alikeDated: boolean): boolean {
  // Of two people who leave, each told in a place of its own, one on a day and one without, each is a change.
  if (!alikeDated && x.from && y.from && !alike(x.from, y.from) && apart(x.span, y.span)) return false
  // The same person does not leave and join.
  return !(x.from && y.to && alike(x.from, y.to)) && !(x.to && y.from && alike(x.to, y.from))
}

function mayJoinNames(x: Candidate, y: Candidate): boolean {
  const agrees = (p: string | null, q: string | null) => p === null || q === null || alike(p, q)
  if (!agrees(x.from, y.from) || !agrees(x.to, y.to)) return false
  // Without any name in common only neighbours are the same thing.
  const named = (c: Candidate) => Boolean(c.from || c.to)
  return (named(x) && named(y)) || Math.abs(x.span.passage - y.span.passage) <= 2
}

/** Words lie between that tell something else. */
const apart = (a: Span, b: Span): boolean =>
  Math.abs(a.passage - b.passage) > 1 || (a.passage === b.passage && Math.max(a.from, b.from) - Math.min(a.to, b.to) > 120)

function joined(a: Candidate, b: Candidate): Candidate {
  const list = LISTS.has(a.type)
  return {
    ...a,
    also: [...a.also, b.span, ...b.also],
    from: list ? union(a.from, b.from) : fuller(a.from, b.from),
    to: list ? union(a.to, b.to) : fuller(a.to, b.to),
    dates: [...a.dates, ...b.dates.filter(d => !a.dates.some(x => x.role === d.role && x.date === d.date))],
    state: a.state ?? b.state,
    conditions: [...new Set([...a.conditions, ...b.conditions])],
  }
}

/**
 * "A no longer serves for the X Fund and the Y Fund. B has been added for the Y Fund.":
 * of the one A leaves, of the other A leaves and B comes.
 */
function byScope(groups: readonly Group[], dateOf: DateOf): Group[] {
  const all = [...groups]
  for (const [i, comes] of all.entries()) {
    const day = dateOf(comes)
    const at = all.findIndex(leaves => isReplacedBy(leaves, comes) && (day === null || dateOf(leaves) === day))
    if (at < 0) continue
    const leaves = all[at]!
    const { from, span } = leaves.candidate
    all[i] = { ...comes, candidate: { ...comes.candidate, from, span: { ...span, to: comes.candidate.span.to } } }
    all[at] = { ...leaves, portfolios: leaves.portfolios.filter(p => !comes.portfolios.includes(p)) }
  }
  return all
}

/** Whether one who leaves, told right before one who comes, leaves the portfolios of the other and more. */
function isReplacedBy({ candidate: out, portfolios }: Group, { candidate: comes, portfolios: scope }: Group): boolean {
  if (comes.type !== 'portfolio-manager-change' || comes.from || !comes.to || !scope.length) return false
  if (out.type !== comes.type || !out.from || out.to) return false
  const between = comes.span.from - out.span.to
  const rightBefore = out.span.passage === comes.span.passage && between >= 0 && between < 160
  return rightBefore && portfolios.length > scope.length && scope.every(p => portfolios.includes(p))
}

/** "2. To approve a new agreement with X." in a notice, and far below it who leaves and on which day: that is where it is told. */
const tellsMore = (later: Group, first: Group, dateOf: DateOf): boolean =>
  later.candidate.span.passage - first.candidate.span.passage > 3 &&
  first.candidate.from === null &&
  later.candidate.from !== null &&
  dateOf(first) === null &&
  dateOf(later) !== null

/** Joins what belongs together; the first sentence stays the quote. */
export function joinStated(told: readonly Group[], dateOf: DateOf): Group[] {
  const groups = byScope(told, dateOf)
  const out: Group[] = []
  for (const group of groups) {
    const at = out.findIndex(o => mayJoin(o, group, dateOf))
    if (at < 0) out.push(group)
    else {
      const [first, second] = tellsMore(group, out[at]!, dateOf) ? [group, out[at]!] : [out[at]!, group]
      out[at] = { ...first, candidate: joined(first.candidate, second.candidate) }
    }
  }
  return out
}

/** A meeting whose sentence names no portfolio is that of all of them, where a change of all of them is put to it on its day. */
export function withMeetings(groups: readonly Group[], datesOf: (g: Group) => readonly ChangeDate[], subjects: readonly string[]): Group[] {
  const days = (g: Group) =>
    datesOf(g)
      .filter(d => d.role === 'meeting')
      .map(d => d.date)
  return groups.map(g => {
    const put =
      g.candidate.type === 'shareholder-meeting' &&
      !g.portfolios.length &&
      subjects.length > 1 &&
      groups.some(o => o !== g && sameSet(o.portfolios, subjects) && days(o).some(d => days(g).includes(d)))
    return put ? { ...g, portfolios: [...subjects], doubt: null } : g
  })
}
