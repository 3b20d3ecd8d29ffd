// In: a reading. Out: officers of a registrant that are appointed, resign, retire.
//   "The Board appointed Jeffrey P. Halperin as Chief Compliance Officer of the Trust."
//                        ^ comes              ^ office
import { pattern } from '../../../../model/pattern.ts'
import type { Candidate, Reading } from '../candidate.ts'
import { officeChanges } from './board-office/board-office.ts'

const OFFICER = pattern()`
  \b(?:
  // "Vice President and Treasurer of the Trust"
  (?:chief (?:compliance|executive|financial|legal|operating|accounting) officer|president
  |(?:assistant |executive |senior )?(?:vice[- ]president|treasurer|secretary)
  |principal (?:executive|financial) officer|anti-money laundering officer|controller|officer) (?:and \w+ )*(?:of|for) (?:the |each )?
  (?:trusts?|funds?|company|corporation|registrant)
  // "Secretary of Larch Investment Trust"
  |(?:president|treasurer|secretary|chief (?:compliance|financial|executive) officer) of (?:the )?
  (?:(?!(?:sub-?)?advis|manage|distribut|admin|to\b|of\b|and\b|the\b)[\w'’&.-]+ ){1,4}(?:trust|funds|portfolios)\b
  |(?<=\bas )an officer of (?:the )?(?:[\w'’-]+ ){0,4}(?:trusts?|funds?|company|corporation)\b
  // "elected president", "Chief Financial Officer, effective July 1": the words behind show that it is an office.
  |(?:chief (?:compliance|financial|executive) officer|treasurer|secretary|(?<=\b(?:elected|appointed|named) )(?:vice[- ])?president)\b
  (?= of the| and\b| on | effective| as of | in place| to (?:succeed|replace)|[.,;]
  | (?:for the time|on an interim|from|as of|since|until|effective|in his place|in her place))
  )
`

export function findOfficers(reading: Reading): Candidate[] {
  return officeChanges('officer-change', OFFICER, /\bportfolio managers?\b/, reading)
}
