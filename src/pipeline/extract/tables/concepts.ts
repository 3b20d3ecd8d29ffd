// In: a row label of a fee table, expense example or return table. Out: the Form N-1A caption it is, as a risk/return element name.
// Knows the captions of thirty years: "Rule 12b-1 Fees", "Net Expenses", "Sales Load on Purchases", "Contingent Deferred Sales Charge".
import { pattern } from '../../../model/pattern.ts'

// Order matters: captions with "total", "after" or "net" before the plain ones whose words they contain.
const CONCEPTS: readonly [concept: string, pattern: RegExp][] = [
  // Other expenses in parts: "Shareholder Service Fees", "Remainder of Other Expenses", "Total Other Expenses".
  [
    'Component1OtherExpensesOverAssets',
    pattern('i')`
      ^(?:remaind\w+|remaining|all other)\b.*\bexpenses?
      |^(?!.*\b(?:distribution|12b-?1)\b).*\b(?:share|stock|unit)holder\s+(?:servic\w+|administrat\w+)\b
    `,
  ],
  ['OtherExpensesOverAssets', /^(?:total\s+(?:of\s+)?)?other\s+(?:operating\s+)?expenses?\b/i],
  ['MaximumSalesChargeOnReinvestedDividendsAndDistributionsOverOther', /reinvest(?:ed|ment)/i],
  ['MaximumDeferredSalesChargeOverOther', /\bdeferred\b[^.]*\b(?:sales?|load|charge|cdsc)|\bCDSC\b|\bback[- ]end\b|\bcontingent\b/i],
  [
    'MaximumSalesChargeImposedOnPurchasesOverOfferingPrice',
    pattern('i')`
      \b(?:sales?\s+(?:charge|load)|front[- ]end|load)\b[^.]*\b(?:purchases?|offering|buy)
      |\b(?:front[- ]end|initial)\s+sales\s+(?:charge|load)|\bsales\s+(?:charge|load)s?\b
    `,
  ],
  ['MaximumAccountFeeOverAssets', /\baccount\s+(?:maintenance\s+|service\s+)?fee|\bmaintenance fee|\bsmall account|\blow balance/i],
  ['RedemptionFeeOverRedemption', /\bredemption\s+(?:fee|charge)|\bshort-term trading fee|\bfees? on redemption/i],
  ['ExchangeFeeOverRedemption', /\bexchange\s+fee/i],
  // "Advisory Fees (after waiver)" are advisory fees.
  ['ManagementFeesOverAssets', /^(?:investment\s+)?(?:management|advisory)\s+fees?\b(?!.*\bwaive[dr]?\s+by)/i],
  [
    'NetExpensesOverAssets',
    pattern('i')`
      \bnet\s+(?:annual|total|operating|fund|portfolio|expenses?)\b.*\bexpenses?
      |^net\s+(?:expenses?|annual)
      |\btotal\b.*\bexpenses?\b.*\b(?:after|net of|less|with|including)\b.*\b(?:waivers?|waiving|reimburs\w*|reductions?|limit\w*
      |recoup\w*|repayment)
      |\bexpenses?\b.*\bafter\b.*\b(?:waivers?|waiving|reimburs\w*|reductions?|limit\w*)
      |\bnet operating expenses
    `,
  ],
  ['ExpensesOverAssets', /\btotal\b.*\bexpenses?\b|\btotal\b.*\boperating\b|^total annual\b|\bgross\b.*\bexpenses?/i],
  [
    'FeeWaiverOrReimbursementOverAssets',
    /\b(?:waivers?|waived|reimburse\w*|recoup\w*|expense (?:limitation|reduction|cap)|fee reduction|amount waived)\b/i,
  ],
  [
    'AcquiredFundFeesAndExpensesOverAssets',
    /\bacquired\b[^.]{0,20}\b(?:portfolios?|funds?)\b|\bunderlying\s+(?:fund|portfolio)s?\b.*\b(?:fees|expenses)|\bindirect\b.*\bexpenses/i,
  ],
  [
    'DistributionAndService12b1FeesOverAssets',
    /12b-?1|\bdistribution\b[^.]*\bfees?|\bdistribution (?:and|or|\/)|\bservice fees?\b|\bdistribution\/service/i,
  ],
  [
    'ManagementFeesOverAssets',
    /\b(?:management|advisory|adviser|advisor|manager)(?:'s|’s)?(?:\s+(?:and|\/)\s+administrat\w+)?\s+fees?\b|\bunified\b.*\bfee/i,
  ],
  ['OtherExpensesOverAssets', /\bother\s+(?:operating\s+)?expenses?\b/i],
  // Kinds of other expenses that tables of the 1990s print by name.
  [
    'Component1OtherExpensesOverAssets',
    /\b(?:administrati\w+|custod\w+|transfer agen\w+|(?:share|stock|unit)holder servic\w+|interest)\b.*\b(?:fees?|expenses?|services?)\b/i,
  ],
]

const SHAREHOLDER = new Set([
  'MaximumSalesChargeOnReinvestedDividendsAndDistributionsOverOther',
  'MaximumDeferredSalesChargeOverOther',
  'MaximumSalesChargeImposedOnPurchasesOverOfferingPrice',
  'MaximumAccountFeeOverAssets',
  'RedemptionFeeOverRedemption',
  'ExchangeFeeOverRedemption',
])

/** Concept of a fee table's row; null where none fits. */
export function conceptOf(label: string): string | null {
  // What stands in parentheses explains the caption: "(as a percentage of the redemption proceeds)".
  const plain = label.replace(/\((?:as|fees?|expenses?|of|deducted|on|under|calculated|shown)\b[^()]*\)?/gi, ' ')
  return CONCEPTS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}

export function isShareholderConcept(concept: string | null): boolean {
  return concept !== null && SHAREHOLDER.has(concept)
}

export function isAnnualConcept(concept: string | null): boolean {
  return concept !== null && !SHAREHOLDER.has(concept)
}

const WORDS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, five: 5, ten: 10 }

/** Years that a head or label speaks of: "1 Year", "After 3 Years", "Ten Years", "Year 10"; null where none. */
export function yearsIn(label: string): number | null {
  const m = /\b(\d{1,2}|one|three|five|ten)[\s-]*(?:years?|yrs?)\b/i.exec(label) ?? /\b(?:years?|yrs?)\s*(\d{1,2})\b/i.exec(label)
  if (!m) return null
  return WORDS[m[1]!.toLowerCase()] ?? Number(m[1])
}

/** Concept of an expense example's row that is a period. */
export function exampleConcept(label: string): string | null {
  const years = yearsIn(label)
  return years !== null && [1, 3, 5, 10].includes(years) ? `ExpenseExampleYear${String(years).padStart(2, '0')}` : null
}

/** Concept of a return table's row that is a period. */
export function returnConcept(label: string): string | null {
  const years = yearsIn(label)
  if (years !== null && [1, 5, 10].includes(years)) return `AverageAnnualReturnYear${String(years).padStart(2, '0')}`
  return /^(?:since|from|life of)\b/i.test(label) ? 'AverageAnnualReturnSinceInception' : null
}
