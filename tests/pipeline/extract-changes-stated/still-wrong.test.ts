// What was tried and is still read wrongly: each line fails today; when one is mended, vitest says so and it moves to its table.
import { expect, test } from 'vitest'
import { spelled } from './reading-of.ts'

test.fails.each<[text: string, ...changes: string[]]>([
  // A list of decisions in one sentence, each a noun of its own.
  [
    "The Board approved: (i) a change of the Fund's name; (ii) opening the Fund to new investors; and (iii) a new portfolio manager.",
    'portfolio-renamed',
    'reopened',
    'portfolio-manager-change',
  ],
  // Whose office it was stands in the heading of the replaced text alone.
  [
    'Under the heading "Subadviser," "Ostler Investments, LLC" is replaced with "Dunmore Advisors, LLC".',
    'subadviser-change: Ostler Investments, LLC -> Dunmore Advisors, LLC',
  ],
  // A firm without a company form and without a definition, after another noun.
  ['Long-time subadviser Ostler has given way to Dunmore.', 'subadviser-change: Ostler -> Dunmore'],
])('%s', (text, ...changes) => expect(spelled(text)).toEqual(changes))
