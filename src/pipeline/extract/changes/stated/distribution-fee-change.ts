// In: a reading. Out: changes of distribution, service and 12b-1 fees and plans.
//   "… the annual distribution and service fee paid by Class A shares … goes down from .35% to .25% …"
//                 ^ noun                                                              ^ from  ^ to
import type { Candidate, Reading } from '../candidate.ts'
import { expiry } from './expense-limit-change.ts'
import { chargeChanges } from './charge-changes.ts'

export function findDistributionFees(reading: Reading): Candidate[] {
  return chargeChanges(
    'distribution-fee-change',
    {
      noun: /\b(?:rule )?12b-?1\b|\bdistribution (?:and\/?(?:or)? )?(?:shareholder )?(?:service |servicing )?\(?(?:12b-1\) )?(?:fees?|plans?)\b|\bdistribution fees?\b|\b(?:shareholder )?(?:service|servicing) fees?\b|\bdistribution plan\b|\b(?:shareholder )?(?:service|servicing) plans?\b/,
      unlike: /\bcapital gains? distribution|\bconver(?:t|sion)\b/,
      verbs: ['waive'],
    },
    reading,
  ).map(c =>
    /\bwaive/i.test(reading.context.view.passages[c.span.passage]!.text.slice(c.span.from, c.span.to))
      ? { ...c, dates: [...c.dates, ...expiry(c, reading)] }
      : c,
  )
}
