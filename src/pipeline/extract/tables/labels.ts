// In: the rows of a sheet. Out: the label of each with the section it stands in, where it stands in one.
//   Class A (began 4/15/86)                       <- section
//     Return before taxes ........ 19.63%         -> "Class A (began 4/15/86) Return before taxes"
//   Russell 1000 Value Index ..... 30.03%         -> "Russell 1000 Value Index": an index ends a class's section
import { pattern } from '../../../model/pattern.ts'
import { endsWithFirst } from './broken-rows.ts'
import { conceptOf, isAnnualConcept } from './concepts.ts'
import type { SheetRow } from './sheet.ts'

export const INDEX = pattern('i')`
  \bindex\b|\bindices\b|\blipper\b|\bmorningstar\b|\bbenchmark\b|\baverage\b|\bS&P\b|\brussell\b
  |\bmsci\b|\bbloomberg\b|\bbarclays\b|\breflects? no deduction|\btreasury bills?\b|\bconsumer price\b
  |\bcomposite\b
`
const CLASS =
  /^(?:class|series|investor|institutional|advis[eo]r|administrative|service|retail|select|premier|[a-z]\d?|[rR]\d)\b.*(?:class|shares)?/i
const RETURN = /\breturns?\b|\bbefore tax|\bafter[- ]tax|\bdistributions\b/i

/** A caption of the fee table over its parts, or without figures of its own: "Acquired Fund Fees and Expenses" of a fund that has none. */
const isFee = (section: string): boolean => isAnnualConcept(conceptOf(section)) && !/\boperating expenses\b/i.test(section)

/** "Other Expenses" over its parts ends with their total, or with the next caption of the fee table. */
function inPartsOf(section: string, label: string, before: string | undefined): boolean {
  // Their total is named as printed.
  if (/^total\b/i.test(label) || (before && /^total\b/i.test(before))) return false
  const concept = conceptOf(label)
  const over = conceptOf(section)
  return concept === null || concept === over || (/OtherExpenses/.test(concept) && /OtherExpenses/.test(over ?? ''))
}

/** "class b" of "Class B Shares – Returns Before Taxes". */
const classIn = (words: string): string | undefined => /^class [a-z]\d?\b/i.exec(words)?.[0].toLowerCase()

/** Whether a row goes on in the section above it. */
function inSection(row: SheetRow): boolean {
  if (!row.section) return false
  if (!row.label) return true
  const own = classIn(row.label)
  if (own && classIn(row.section) && own !== classIn(row.section)) return false
  if (INDEX.test(row.label) && !INDEX.test(row.section)) return false
  if (INDEX.test(row.label) && RETURN.test(row.section) && !CLASS.test(row.label)) return false
  // "Investor Class" with its figures in its own row, after a section "Class A": another class, no part of it.
  if (
    CLASS.test(row.section) &&
    CLASS.test(row.label) &&
    (/^class\b/i.test(row.section) === /^class\b/i.test(row.label) ||
      [row.section, row.label].every(text => /\b(?:class|shares)\b/i.test(text))) &&
    !RETURN.test(row.label) &&
    !/redemption|redeem|sold|held/i.test(row.label)
  )
    return false
  return true
}

/** Numbers that only count the rows: "1) Mid-Cap Stock Portfolio", "2) Value Portfolio". */
export function withoutCount(labels: readonly string[]): string[] {
  const counts = labels.map(label => /^\(?(\d{1,2})[.)]\s+(?=\S)/.exec(label))
  const all = labels.length > 1 && counts.every((m, i) => m !== null && Number(m[1]) === i + 1)
  return all ? labels.map((label, i) => label.slice(counts[i]![0].length)) : [...labels]
}

/** Labels in order; '' where nothing is printed. */
export function labelsOf(rows: readonly SheetRow[], source: 'text' | 'html'): string[] {
  let ended = ''
  return rows.map((row, i) => {
    // Once a row has left a section, those that follow it have left it too.
    if (row.section && ended === row.section) return row.label
    // In plain text, what is set no deeper than the section's own words does not belong to it.
    const outdented = source === 'text' && row.section !== '' && row.indent > 0 && row.sectionIndent > 0 && row.indent < row.sectionIndent
    const parted =
      isFee(row.section) && !inPartsOf(row.section, row.label, rows[i - 1]?.section === row.section ? rows[i - 1]?.label : undefined)
    const opens = rows.findLastIndex((r, j) => j < i && r.section !== row.section) + 1
    const broken = row.section !== '' && opens < i && endsWithFirst(row.section, rows[opens]!.label, row.label)
    if (outdented || parted || broken || !inSection(row)) {
      ended = row.section
      return row.label
    }
    ended = ''
    return `${row.section} ${row.label}`.trim()
  })
}
