// Which dates are days of an approval, an election or a notice whose words say by whom it was given.
//   "a plan adopted by the Trustees on June 9"     "were elected Trustees by shareholders on June 4"
//                                      ^ board-approval                                     ^ meeting
import { pattern } from '../../../../model/pattern.ts'
import type { RoleCase } from './date-role-case.ts'

export const BY_WHOM: readonly RoleCase[] = [
  // "approved by the Board on June 9 and by shareholders of the Fund on July 6"
  {
    role: 'meeting',
    before: /\b(?:approved|authorized) by\b[^;]{0,160}\bby (?:the )?(?:\w+ ){0,2}(?:share|stock|unit)holders\b[^.;,]{0,40}\bon $/i,
  },
  // "The Board of the Trust, at the request of the Adviser, voted on June 9 to close …"
  {
    role: 'board-approval',
    before: pattern('i')`
      \b(?:board|trustees|directors)\b[^;]{0,190}\b(?:voted|decided|determined|resolved|agreed)(?: unanimously)? on $
    `,
    after: /^,? to\s/i,
  },
  // "a plan adopted by the Trustees on June 9"
  {
    role: 'board-approval',
    before: pattern('i')`
      \b(?:approved|adopted|authori[sz]ed|ratified|accepted) by the (?:[\w'’]+ ){0,4}?(?:board|trustees|directors)\b[^.;,]{0,40}\bon $
    `,
  },
  // "Shareholders elected X and Y as Trustees at a meeting on June 4"
  {
    role: 'meeting',
    before:
      /\b(?:share|stock|unit)?holders\b[^.;]{0,60}\belected\b[^;]{0,120}\bat (?:an?|the|their|its) (?:\w+ ){0,2}meeting (?:held )?on $/i,
    notBefore: /\b(?:board|trustees|directors) elected\b/i,
  },
  // "were elected Trustees by shareholders on June 4"
  { role: 'meeting', before: /\belected\b[^.;]{0,90}\bby (?:the |its )?(?:\w+ )?(?:share|stock|unit)?holders on $/i },
  // "gave notice on June 9 terminating the agreement with X as of August 10"
  {
    role: 'other',
    before: /\bnotice(?: of termination)? on $/i,
    farAfter: /\b(?:terminat\w+|resign\w+)\b[^;]*\b(?:as of|effective|on) [A-Z]/,
  },
  // "a plan approved on June 9 by the Board"
  {
    role: 'board-approval',
    before: /\b(?:approved|adopted|authori[sz]ed|ratified) on $/i,
    after: /^,? by (?:the |its )?(?:[\w'’]+ ){0,3}(?:board|trustees|directors)\b/i,
  },
]
