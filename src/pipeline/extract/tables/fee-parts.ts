// In: a sheet. Out: the sheets that it holds: shareholder fees and annual expenses stand apart even when printed as one.
//   Shareholder Fees (fees paid directly from your investment)
//     Maximum Sales Charge …
//   Annual Fund Operating Expenses (expenses that you pay each year …)
//     Management Fees …
import { pattern } from '../../../model/pattern.ts'
import { carriesOn } from './broken-rows.ts'
import { conceptOf, isAnnualConcept, isShareholderConcept, yearsIn } from './concepts.ts'
import { areLimits, oldAndNew } from './heads.ts'
import type { Sheet, SheetRow } from './sheet.ts'

export type FeePart = 'shareholder-fees' | 'annual-operating-expenses' | 'expense-example'

const SHAREHOLDER = pattern('i')`
  \b(?:share|stock|unit)holder\s+(?:transaction\s+)?(?:fees?|expenses|costs)\b|\btransaction\s+(?:fees|expenses)\b
  |\b(?:fees|charges|expenses)\s+(?:that\s+(?:are|you)\s+)?(?:are\s+)?(?:you\s+)?pa(?:id|y)\s+directly\b
  |\bsales\s+(?:charges|loads)\s*$
`
const ANNUAL = pattern('i')`
  \bannual(?:ized|ised)?\b[^.]{0,60}\b(?:operating\s+)?(?:expenses?|costs)\b
  |\bexpenses\s+(?:that\s+)?(?:are\s+)?(?:you\s+)?(?:deducted|pay\s+each\s+year|paid\s+from)
  |\b(?:as\s+a\s+)?(?:percentage|%)\s+of\s+(?:average\s+)?(?:daily\s+)?net\s+assets
  |\boperating\s+expenses\b
`

/** Which of the two fee tables a heading or caption announces; null for neither or for both at once. */
export function feePartOf(text: string): FeePart | null {
  const [shareholder, annual] = [SHAREHOLDER.test(text), ANNUAL.test(text)]
  return shareholder === annual ? null : shareholder ? 'shareholder-fees' : 'annual-operating-expenses'
}

/** Whether a row without figures heads a fee table rather than some of its rows. */
export function isFeeCaption(text: string): boolean {
  return feePartOf(text) !== null && !/^total\b/i.test(text)
}

/** "Redemption fee (as a percentage of | amount redeemed, if applicable)": a caption over several rows, of which the last has figures. */
const captionOf = ({ label, section }: SheetRow): string =>
  section && !isFeeCaption(section) && (label === '' || carriesOn(section, label)) ? `${section} ${label}` : label

const partOfRow = (row: SheetRow): FeePart | null => {
  // An example under the same columns: "3 Years | $221 | $301".
  if (yearsIn(row.label) !== null && row.cells.some(c => c?.text.startsWith('$'))) return 'expense-example'
  const concept = conceptOf(captionOf(row))
  // "SHAREHOLDER FEES (paid directly from your investment) | None": the whole part in one row.
  if (concept === null && isFeeCaption(row.label)) return feePartOf(row.label)
  return isShareholderConcept(concept) ? 'shareholder-fees' : isAnnualConcept(concept) ? 'annual-operating-expenses' : null
}

/** Cuts a sheet where its rows go over from one fee table to the other. */
export function feeParts(sheet: Sheet): { sheet: Sheet; part: FeePart | null }[] {
  // "Class A shares (without sales charge)" under "1 Year | 5 Years" is a row of returns.
  if (sheet.columns.some(head => yearsIn(head) !== null)) return [{ sheet, part: null }]
  // "Management fee | Expense limit" before and after a day: what changes, no table of fees.
  if (oldAndNew(sheet.columns) && !sheet.rows.some(row => /\btotal\b/i.test(row.label))) return [{ sheet, part: null }]
  if (areLimits(sheet.rows.map(row => row.label))) return [{ sheet, part: null }]
  const known = sheet.rows.map(partOfRow)
  // Expenses in dollars are what was paid, not what a shareholder pays.
  const money = sheet.rows.flatMap(row =>
    partOfRow(row) === 'expense-example' ? [] : row.cells.flatMap(c => (c && /\$\s?\d{1,3},\d/.test(c.text) ? [c] : [])),
  )
  if (money.length) return [{ sheet, part: null }]
  const fees = known.filter(Boolean).length
  if (known.every(part => part === 'expense-example' || part === null)) return [{ sheet, part: null }]
  if (fees * 3 < sheet.rows.length || !fees) return [{ sheet, part: null }]
  // Rows between, "Account maintenance fee" or "Interest expense", go with the section they stand in, else with the row before.
  // "Shareholder Fees" over a row without a label: "None | None".
  let current: FeePart | null = sheet.captions.map(feePartOf).findLast(Boolean) ?? null
  const parts = sheet.rows.map((row, i) => {
    const said = isFeeCaption(row.section) ? feePartOf(row.section) : null
    current = (known[i] === 'expense-example' ? known[i] : said) ?? known[i] ?? current ?? known.find(Boolean) ?? null
    return current
  })
  const out: { sheet: Sheet; part: FeePart | null }[] = []
  for (const [i, row] of sheet.rows.entries()) {
    const said = isFeeCaption(row.section) || (parts[i] === 'expense-example' && /^\W*(?:expense\s)?examples?\W*$/i.test(row.section))
    const clean = said ? { ...row, section: '' } : row
    const last = out.at(-1)
    if (last && last.part === parts[i]) last.sheet.rows.push(clean)
    else
      out.push({
        part: parts[i]!,
        sheet: { ...sheet, captions: said ? [...(last ? [] : sheet.captions), row.section] : last ? [] : sheet.captions, rows: [clean] },
      })
  }
  return out
}
