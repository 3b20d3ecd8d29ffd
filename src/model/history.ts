// From what filings say of all facts (statements) to the dates between which each value held (intervals), fact by fact.
// Pure: the same statements in any order give the same intervals, and intervals of one fact never overlap.
import type { IsoDate } from './iso-date.ts'
import type { CrossFinding, Statement, Track } from './library.ts'
import { TRACKS } from './library.ts'
import { FEE_ORDER, rateOf, sameRate } from './fee-lines.ts'
import { intervalsOf, placeOf } from './intervals.ts'
import { byCode } from './by-code.ts'
import { sameName } from './same-name.ts'

export interface History {
  tracks: Track[]
  findings: CrossFinding[]
}

/** Intervals of every fact; `today` tells scheduled from effective. */
export function historyOf(statements: readonly Statement[], today: IsoDate): History {
  const facts = new Map<string, Statement[]>()
  for (const s of [...statements, ...outgoing(statements)]) {
    const id = factOf(s)
    facts.set(id, [...(facts.get(id) ?? []), s])
  }
  const tracks: Track[] = []
  const findings: CrossFinding[] = []
  for (const id of [...facts.keys()].sort()) {
    const all = facts.get(id)!.toSorted(inOrder)
    const { intervals, contradictions } = intervalsOf(all, today, ended => vouching(ended, statements))
    findings.push(...contradictions)
    if (intervals.length) tracks.push({ track: all[0]!.track, key: all[0]!.key, line: all[0]!.line, intervals })
  }
  return { tracks, findings }
}

/** The fact that a statement is about; facts sort in the order of TRACKS, and fees in that of their table. */
function factOf({ track, key, line }: Statement): string {
  const place = (list: readonly string[], name: string) => String(list.indexOf(name)).padStart(2, '0')
  return [place(TRACKS, track), key?.toLowerCase() ?? '', line ? place(FEE_ORDER, line) : ''].join('\0')
}

/** A team that is named as a whole ends the roles of all who had them before and are not of it. */
function outgoing(statements: readonly Statement[]): Statement[] {
  const teams = Map.groupBy(
    statements.filter(s => s.whole && s.settled && s.after !== null),
    s => `${s.track}\0${s.event ?? s.source.filing}\0${placeOf(s)}`,
  )
  return [...teams.values()].flatMap(team => {
    const [first] = team
    const at = placeOf(first!)
    const others = statements.filter(
      s =>
        s.track === first!.track &&
        s.settled &&
        s.after !== null &&
        at !== '' &&
        placeOf(s) < at &&
        !team.some(t => sameName(t.after!, s.after!)),
    )
    return others
      .filter((s, i) => others.findIndex(o => sameName(o.after!, s.after!)) === i)
      .map(
        (s): Statement => ({
          ...first!,
          key: s.key,
          kind: 'change',
          before: s.after,
          after: null,
          until: null,
          date: first!.date ?? first!.dated,
          whole: false,
        }),
      )
  })
}

/** The oldest statement of another fact by which a value that ends has held: a portfolio exists at least since a filing bears its name;
 *  a management fee is at least as old as a fee table that gives it for every class. */
function vouching({ track, key, before }: Statement, statements: readonly Statement[]): Statement | null {
  const dated = statements.filter(s => s.kind === 'observed' && s.dated !== null).toSorted(inOrder)
  if (track === 'status' && key === null) return dated.find(s => s.track === 'name') ?? null
  if (track !== 'management-fee' || before === null) return null
  const told = Map.groupBy(
    dated.filter(s => s.line === 'ManagementFeesOverAssets' && s.event === null),
    s => s.source.filing,
  )
  return [...told.values()].find(some => some.every(s => sameRate(s.after!, before) && rateOf(before) !== null))?.[0] ?? null
}

/** Effective date, then document date, then publication, then place: a later supplement amends an earlier one. */
function inOrder(a: Statement, b: Statement): number {
  return (
    byCode(placeOf(a), placeOf(b)) ||
    rank(a) - rank(b) ||
    byCode(a.dated ?? '', b.dated ?? '') ||
    byCode(a.known ?? '', b.known ?? '') ||
    byCode(a.source.filing, b.source.filing) ||
    a.source.lines[0] - b.source.lines[0] ||
    byCode(a.after ?? '', b.after ?? '')
  )
}

const rank = (s: Statement): number => (s.kind === 'change' ? 0 : s.kind === 'observed' ? 2 : 1)
