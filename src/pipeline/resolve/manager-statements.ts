// In: tables of portfolio managers of a portfolio and the changes that their filings tell.
// Out: everybody in them as a manager at least since the day of the document,
// or from the day on which the filing's change of managers takes effect. A table in which one name is not plain says nothing.
//
//   Oren Tansley     Managing Director     2006
//   ^ a manager; the year is the filer's own account and no day
import type { FilingTable } from '../../model/filing.ts'
import { compareDates, type IsoDate } from '../../model/iso-date.ts'
import type { Event, Statement, TableRef } from '../../model/library.ts'
import { namesIn } from '../../model/names-in.ts'
import { holdsFrom, isSettled } from '../../model/outcome.ts'
import { pattern } from '../../model/pattern.ts'
import { foldName } from '../../model/same-name.ts'

export function managerStatements(
  tables: readonly TableRef[],
  events: readonly Event[],
  known: (filing: string) => IsoDate | null,
): Statement[] {
  return tables
    .filter(t => t.table.kind === 'portfolio-managers' && t.table.owner === 'portfolio')
    .flatMap(({ filing, dated, table }) => {
      const changes = events.filter(
        e => e.filing === filing && e.change.type === 'portfolio-manager-change' && e.change.state !== 'cancelled',
      )
      const spoken = new Set(
        changes
          .flatMap(e => [e.change.from, e.change.to])
          .flatMap(namesIn)
          .map(foldName),
      )
      // The table tells the team as it is once every change of its filing has taken hold.
      const last = changes.filter(e => e.effective !== null).toSorted((a, b) => compareDates(b.effective!, a.effective!))[0] ?? null
      return (peopleOf(table) ?? [])
        .filter(name => !spoken.has(foldName(name)))
        .map(
          (name): Statement => ({
            track: 'manager',
            key: name,
            line: null,
            kind: 'observed',
            before: null,
            after: name,
            date: last && holdsFrom(last),
            until: null,
            qualifier: null,
            settled: last === null || isSettled(last),
            whole: false,
            dated,
            known: known(filing),
            event: last?.id ?? null,
            source: { filing, anchor: table.id, lines: table.lines, quote: name },
          }),
        )
    })
}

const CREDENTIAL = /,?\s+(?:CFA|CPA|CAIA|FRM|CFP|CMT|FSA|CIPM|Ph\.?\s?D\.?|M\.?B\.?A\.?|J\.?D\.?|M\.?D\.?|Esq\.?)(?=[\s,]|$)/g
const PERSON =
  /^\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}[\p{L}'’.-]*|de|del|della|der|den|van|von|di|da|la|le|du|dos)){1,4}(?:,? (?:Jr|Sr|II|III|IV)\.?)?$/u
const FIRM = pattern('i')`
  \b(?:inc|llc|lp|ltd|team|group|management|advis[eo]rs?|capital|fund|portfolio|company|associates|partners|investments?
  |committee|class)\b
`

/** The people of the table, without degrees; null where a row names nobody plainly. */
function peopleOf({ rows }: FilingTable): string[] | null {
  const names = [...new Set(rows.map(r => r.label.replace(CREDENTIAL, '').trim()))]
  return names.every(n => PERSON.test(n) && !FIRM.test(n) && n !== n.toUpperCase()) ? names : null
}
