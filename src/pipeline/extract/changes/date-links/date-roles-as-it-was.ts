// What the words right before a date say of it for themselves, whoever decides: since when it is so, how it had been, on which day it was
// bought.
// They are asked first: a board or a meeting named elsewhere in the sentence does not change what they say.
import { FROM_WORDS } from '../../dates/months.ts'
import { pattern } from '../../../../model/pattern.ts'
import type { RoleCase } from './date-role-case.ts'

export const AS_IT_WAS: readonly RoleCase[] = [
  // "a proxy statement dated June 3"
  { role: 'other', before: /\b(?:notice|statement|proxy|materials)\b[^.;]{0,80}\bdated $/i },
  // "The record date for the shareholder meeting is December 31"
  { role: 'other', before: /\brecord date for [^.;]{3,80} (?:is|was|(?:will|shall) be)(?: the close of business on)? $/i },
  // "approved an interim agreement so that as of March 31, X would begin managing the Fund"
  { role: 'effective', before: pattern('i')`\bso that,? (?:${FROM_WORDS}|from|on) $` },
  // "the sale of which had been halted on February 28", "which would have run out on April 30": how it was, or was to be.
  {
    role: 'other',
    before: pattern('i')`
      \b(?:
        had (?:been )?[a-z]+(?:ed|n|t)|would (?:have|be|otherwise)|was to|were to
        |had been (?:due|set|scheduled|expected)
      )\b[^.;,]{0,60}\b(?:on|in|until|through|by|to|for|from)(?: or a(?:bout|round))? $
    `,
  },
  // "the purchase of the adviser by Strand Bank on November 14": the day of a purchase.
  {
    role: 'other',
    before: pattern('i')`
      \b(?:purchase|acquisition|sale|takeover) of [^;]{3,120}\b(?:by|to)(?! (?:be|close|occur|take|complete)\b)
      \s(?:(?!\b(?:is|are|was|were)\b)[^;]){2,60} on $
    `,
    where: ({ before }) => !/\b(?:will|shall|effective)\b/i.test(before.slice(-140)),
  },
  // "waives part of its fee since January 28"
  {
    role: 'effective',
    before: /\b(?:waives|pays|runs|manages|serves|charges|applies|bears|is|are)\b[^.;,]{0,60}\bsince $/i,
    notBefore: /\b(?:has|have|had|founded|organized|managed|been)\b[^.;]{0,80}$/i,
  },
  // "Since May 1, 2000, however, a fee of 2% has been payable to the Fund"
  {
    role: 'effective',
    opening: /(?:^|\.\s)since $/i,
    after: pattern('i')`
      ^,\s[^.;]{0,160}\b(?:has|have) been (?:
        payable|charged|imposed|reduced|increased|closed|in effect|subject|limited|managed|waived
      )\b
    `,
  },
  // "This has applied since May 23"
  {
    role: 'effective',
    opening: pattern('i')`
      ^(?:this|these|they|it|the (?:new|lower|higher|change)\b[^.;]{0,40}) (?:has|have) (?:
        applied|held
        |been (?:in (?:effect|force)|effective|so|the case)
      )(?: since| from) $
    `,
  },
  // "but not before October 1, the Fund will be allowed …"
  {
    role: 'effective',
    before: /(?:^|[,;] ?)(?:and |but )?(?:not|no) (?:before|earlier than|sooner than) $/i,
    where: ({ qualifier, after }) => qualifier === 'no-earlier-than' && /\b(?:will|shall)\b/.test(after.slice(0, 120)),
  },
  // "As the Trustees decided on June 11, 2002, the Fund will …"
  {
    role: 'board-approval',
    before: pattern('i')`
      ^as (?:the |its )?(?:board|trustees|directors)\b[^,;]{0,60}
      \b(?:decided|approved|authorized|voted|resolved|agreed|announced)[^,;]{0,20}\bon $
    `,
  },
  // "Effective August 29, 2005, the Board approved a redemption fee": the day of the fee.
  { role: 'effective', before: /\beffective,? (?:as of |on )?(?:or a(?:bout|round) )?$/i },
  // "In anticipation of his retirement on March 31, X will become the manager effective January 1": the day of the retirement is another.
  {
    role: 'other',
    before: /\b(?:retirement|departure|resignation|death|passing)\b[^.;,]{0,30}\b(?:on|in|as of) (?:or a(?:bout|round) )?$/i,
    after: /\beffective (?:as of |on )?(?:or a(?:bout|round) )?[A-Z][a-z]+ \d/,
  },
  // "Ahead of X's retirement in March 2016, Y was named co-manager on June 1"
  {
    role: 'other',
    before: pattern('i')`
      \b(?:in (?:anticipation|advance|preparation)|ahead|preparing)\b[^;,]{0,60}\b(?:retirement|departure|resignation)\b[^;,]{0,60}
      \b(?:on|in|as of|at the end of|by) (?:or a(?:bout|round) )?$
    `,
  },
]
