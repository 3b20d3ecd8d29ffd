// Which dates are told by the way: the day of the news, a day that was set before and holds no longer, the vote that came first.
// Asked last of all cases, where neither a board nor a meeting claims the date.
import { DAY } from '../../dates/months.ts'
import { pattern } from '../../../../model/pattern.ts'
import type { RoleCase } from './date-role-case.ts'

const ON_FIRST = /(?:^|\.\s|\d[.)]\s)on $/i

export const TOLD_BY_THE_WAY: readonly RoleCase[] = [
  // "The Trustees approved this change on June 9 to take effect at once."
  {
    role: 'board-approval',
    before: pattern('i')`
      \b(?:board|trustees|directors)\b[^.;,]{0,40}\b(?:approved|adopted|authori[sz]ed)
      (?: the| this| that| these| it| them)(?: [\w-]+){0,2} on $
    `,
  },
  // "The merger, which the Trustees approved on June 9, …"
  {
    role: 'board-approval',
    before: pattern('i')`
      \b(?:which|that) (?:the |its )?(?:boards?|trustees|directors)\b[^.;,]{0,60}\b(?:approved|adopted|authori[sz]ed|decided (?:up)?on)
      (?: at (?:an?|its|their) (?:\w+ )?meetings?)? on $
    `,
    after: /^,/,
  },
  // "On October 7, the Trust announced splits of its shares", "In August 2015, X announced …": the day of the news.
  {
    role: 'other',
    before: pattern('i')`${ON_FIRST}|^in (?:early |mid-?|late )?$|^notwithstanding [^,;]{3,160}, on $`,
    after: pattern('i')`
      ^,\s(?:(?!\b(?:board|trustees|directors|will|shall|was|were|has|have|been|as)\b)[^;]){2,160}?\b(?:
        announced|publicly disclosed
        |entered into an? (?:definitive |purchase |merger |stock )*agreement
      )\b
    `,
  },
  // "On December 4, X resigned as Trustee, effective January 1": the day on which it was said, and the day on which it holds.
  {
    role: 'other',
    before: ON_FIRST,
    after: pattern()`
      ^,?\s[^;]{3,200}?,\s(?:to be |to become )?effective (?:as of |on |upon )?(?:or a(?:bout|round) )?
      (?:the close of business on )?${DAY}
    `,
  },
  // "Dr. Feld, who was appointed portfolio manager in January 2001, has been joined by …": told by the way.
  {
    role: 'other',
    before: /,\swho (?:was|has been|had been|became|joined|has|had)\b[^,;]{0,110}\b(?:on|in) $/i,
    after: /^,\s(?:will|shall|has|have|is|was|had|are)\b/i,
  },
  // "will not be renewed when it expires on April 30"
  {
    role: 'effective',
    before: /\bnot be (?:renewed|extended|continued)\b[^.;]{0,60}\b(?:expires?|ends?|terminates?) on $/i,
  },
  // "which expires on July 31, 2010, …": another day holds, as in the two that follow.
  {
    role: 'other',
    before: /\bwhich\b[^.;,]{0,30}\b(?:expires?|terminates?|ends?) on $/i,
    after: /\b(?:19|20)\d\d\b/,
  },
  // "was scheduled to end on June 30"
  {
    role: 'other',
    before: pattern('i')`
      \b(?:was|were|been|had been|is|originally|initially|currently) (?:scheduled|due|set) to (?:
        end|expire|terminate|lapse|close|occur
      )(?: on)? $
    `,
  },
  // "originally convened on June 5"
  {
    role: 'other',
    before: pattern('i')`
      \b(?:originally|initially|previously) (?:convened|scheduled|called|held|set|planned|expected)\b[^.;,]{0,30}$
    `,
  },
  // "The meeting originally called for June 30 will now take place on July 21."
  {
    role: 'meeting',
    before: /\bmeeting\b[^.;]{0,90}\b(?:will|shall) (?:now )?(?:take place|be held|convene|occur)\b[^.;]{0,30}$/i,
  },
  // "Shareholders will vote on August 20 on …"
  { role: 'meeting', before: /\b(?:share|stock|unit)holders\b[^.;]{0,40}\b(?:will|shall|are to) vote on $/i },
  // "The shareholders of the Fund approved a new plan for Class A shares on December 17"
  {
    role: 'meeting',
    opening: pattern('i')`
      ^(?:the )?(?:share|stock|unit)holders\b[^.;,]{0,60}\b(?:have )?
      (?:approved|authorized) (?!.*\b(?:effective|take|become|will|shall|would)\b)[^.;]{0,150}\bon $
    `,
  },
  // "was approved by shareholders on August 5"
  {
    role: 'meeting',
    before: pattern('i')`
      \b(?:approved|authorized) by (?:the |its )?(?:fund |portfolio )?(?:share|stock|unit)holders(?: of [^.;,]{3,60})?[ ]
      (?:at a meeting (?:held )?)?on $
    `,
  },
  // "Shareholders approved, on June 4, a proposal to …"
  {
    role: 'meeting',
    before: /\b(?:share|stock|unit)?holders\b[^.;,]{0,40}\b(?:approved|authorized|voted|elected),? on $/i,
  },
  // "which thereby became the adviser on June 4"
  {
    role: 'effective',
    before: pattern('i')`
      \b(?:which|who|and|it|that)(?: thereby| then| also)? (?:became|begins?|began|(?:will|shall) become|becomes)\b[^.;,]{0,60}
      \b(?:on|as of)(?: or a(?:bout|round))? $
    `,
  },
]
