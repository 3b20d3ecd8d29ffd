// Finds an expense example that the rates of its fee table do not give by the formula of Form N-1A.
//   0.69% on $10,000 -> $71, $221, $385, $861 for 1, 3, 5 and 10 years
// Charges when shares are bought or sold are allowed for; classes that turn into others are not looked at for ten years.
import type { FilingTable } from '../../../model/filing.ts'
import { couldCost, exampleCost, type ExampleTerms } from '../../../model/expense-example.ts'
import { feeColumns, ofClass, type FeeColumn } from './fee-columns.ts'
import type { Rule } from './rule.ts'

interface Cost {
  years: number
  dollars: number
}

const yearsOf = (text: string): number | null => {
  const m = /\b(\d{1,2}|one|three|five|ten)[\s-]*(?:years?|yrs?)\b/i.exec(text) ?? /\b(?:years?|yrs?)\s*(\d{1,2})\b/i.exec(text)
  return m ? ({ one: 1, three: 3, five: 5, ten: 10 }[m[1]!.toLowerCase()] ?? Number(m[1])) : null
}
const nameOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\b(?:class|shares?|series|you|sold|held|or|redeem(?:ed)?|assuming|pay|would|your)\b|[^a-z0-9]+/g, ' ')
    .trim()

/** Costs if sold and if held, side by side: where the periods begin anew, another example does. */
const examplesIn = (costs: readonly Cost[]): Cost[][] =>
  costs.reduce<Cost[][]>((all, cost) => {
    const last = all.at(-1)
    if (last && cost.years > last.at(-1)!.years) last.push(cost)
    else all.push([cost])
    return all
  }, [])

/** Costs by class, for a table with periods as heads or as labels. */
function costsOf(table: FilingTable): { name: string; costs: Cost[] }[] {
  const down = table.columns.some(head => yearsOf(head) !== null)
  return down
    ? table.rows.map(row => ({ name: row.label, costs: row.cells.flatMap((c, i) => pair(yearsOf(table.columns[i] ?? ''), c.value)) }))
    : table.columns.map((name, i) => ({ name, costs: table.rows.flatMap(row => pair(yearsOf(row.label), row.cells[i]?.value ?? null)) }))
}
const pair = (years: number | null, dollars: number | null): Cost[] => (years !== null && dollars !== null ? [{ years, dollars }] : [])

/** The fee column that an example's row is about: the class of its name, or the only one. */
function columnFor(name: string, columns: readonly FeeColumn[]): FeeColumn | null {
  const named = columns.filter(c => nameOf(c.name) !== '' && nameOf(c.name) === nameOf(name))
  if (named.length === 1) return named[0]!
  return columns.length === 1 && (nameOf(columns[0]!.name) === '' || nameOf(name) === '' || !/\bclass\b/i.test(name)) ? columns[0]! : null
}

/**
 * Whether costs follow from terms, with a front-end charge taken off the sum invested, or with a deferred charge that falls with the years.
 */
function follows(costs: readonly Cost[], terms: ExampleTerms): boolean {
  const start = terms.start ?? 10_000
  if (costs.every(c => couldCost(c.dollars, c.years, terms))) return true
  const front = Array.from({ length: 34 }, (_, i) => (((i + 1) * 0.25) / 100) * start)
  if (front.some(charge => costs.every(c => couldCost(c.dollars - charge, c.years, { ...terms, start: start - charge })))) return true
  const steps = Array.from({ length: 13 }, (_, i) => ((i * 0.5) / 100) * start)
  let most = Number.POSITIVE_INFINITY
  return costs.every(c => {
    const charge = steps.find(step => step <= most && couldCost(c.dollars - step, c.years, terms))
    if (charge === undefined) return false
    most = charge
    return true
  })
}

export const exampleFormula: Rule = {
  id: 'example-formula',
  sentence: 'An expense example follows from the rates of its fee table.',
  hint: 'The example, or a rate of the fee table, is misprinted or comes from another year.',
  find: ({ tables }) => {
    const columns = feeColumns(tables)
    return tables.flatMap((table, at) => {
      if (table.kind !== 'expense-example') return []
      const before = tables
        .slice(0, at)
        .filter(t => t.kind === 'annual-operating-expenses')
        .at(-1)
      if (!before || before.portfolio !== table.portfolio) return []
      const near = columns.filter(c => c.table === before)
      const examples = costsOf(table).flatMap(({ name, costs }) => examplesIn(costs).map(own => ({ name, costs: own })))
      return examples.flatMap(({ name, costs }) => {
        const column = columnFor(name, near)
        const gross = column?.figures.get('ExpensesOverAssets')
        if (!column || gross === undefined || !costs.length) return []
        // Class B and C turn into Class A before ten years are over.
        const figures = /\b[bc]\b/i.test(column.name) ? costs.filter(c => c.years < 10) : costs
        const net = column.figures.get('NetExpensesOverAssets') ?? gross
        // The term of a waiver may be any part of the ten years; an example may start from $10,000 or, before 1998, from $1,000.
        const terms = net === gross ? [0] : Array.from({ length: 121 }, (_, i) => i / 12)
        const fits = [10_000, 1_000].some(start =>
          [false, true].some(averaged => terms.some(term => follows(figures, { gross, net, term, start, averaged }))),
        )
        if (fits) return []
        const years = costs.map(c => c.years).join(', ')
        const said = costs.map(c => `$${c.dollars.toLocaleString('en-US')}`).join(', ')
        const expected = costs.map(c => `$${Math.round(exampleCost(c.years, { gross, net, term: 1 })).toLocaleString('en-US')}`).join(', ')
        return [
          {
            message: `The rates${ofClass(column.name)} give ${expected} for ${years} years; the example says ${said}.`,
            lines: table.lines,
          },
        ]
      })
    })
  },
}
