// The lines of a fee table that have a history of their own for each class, in the order of Form N-1A, and what a class is called.
// In: names of elements and heads of columns. Out: plain words, the order, whether two heads are one class.

/** Lines by their element names; each is one fact per class. */
export const FEE_LINES = {
  MaximumSalesChargeImposedOnPurchasesOverOfferingPrice: 'Maximum sales charge on purchases',
  MaximumDeferredSalesChargeOverOther: 'Maximum deferred sales charge',
  RedemptionFeeOverRedemption: 'Redemption fee',
  ManagementFeesOverAssets: 'Management fee',
  DistributionAndService12b1FeesOverAssets: 'Distribution and service (12b-1) fee',
  OtherExpensesOverAssets: 'Other expenses',
  AcquiredFundFeesAndExpensesOverAssets: 'Acquired fund fees and expenses',
  ExpensesOverAssets: 'Total annual expenses',
  FeeWaiverOrReimbursementOverAssets: 'Waiver or reimbursement',
  NetExpensesOverAssets: 'Total after waiver',
} as const satisfies Record<string, string>
export type FeeLine = keyof typeof FEE_LINES

export const FEE_ORDER = Object.keys(FEE_LINES) as readonly FeeLine[]
/** A line that sums up others. */
export const isTotal = (concept: string | null): boolean => concept === 'ExpensesOverAssets' || concept === 'NetExpensesOverAssets'

export const isFeeLine = (concept: string): concept is FeeLine => Object.hasOwn(FEE_LINES, concept)

// "CLASS A SHARES", "Class A", "A" head the same column; "Class A" and "Class B" never do.
export const foldClass = (head: string): string =>
  head
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s*†‡§]+$/, '')
    .replace(/ shares?$/, '')
    .replace(/^class | class$/, '')

/** The class as readers know it: a letter gets its word, capitals alone are title case; null where the head is empty. */
export function className(head: string): string | null {
  const printed = head
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s*†‡§]+$/, '')
    .replace(/ shares?$/i, '')
  if (!printed) return null
  if (/^(?:class )?[A-Z]{1,2}\d{0,2}$/i.test(printed)) return `Class ${printed.replace(/^class /i, '').toUpperCase()}`
  return printed === printed.toUpperCase() && /[A-Z]{4}/.test(printed)
    ? printed.toLowerCase().replace(/\b[a-z]/g, c => c.toUpperCase())
    : printed
}

/** The figure of a rate; what is no figure ("None", "N/A", "--") stands for itself. A waiver is one in parentheses or with a minus sign. */
export function rateOf(value: string): number | null {
  const m = /^[(\-−–]?\s*(\d{0,3}(?:\.\d{1,4})?)\s*%?\s*\)?\s*%?$/.exec(value.trim())
  return m?.[1] ? Number(m[1]) : null
}

/** One value in two spellings: ".80%" and "0.80%". */
export function sameRate(a: string, b: string): boolean {
  const [x, y] = [rateOf(a), rateOf(b)]
  return x === null || y === null ? x === y && a.trim().toLowerCase() === b.trim().toLowerCase() : x === y
}
