// Which dates are days of a board, of a meeting of shareholders or of the notice of one, and which of what they decided on.
// The order is that of nearness: what stands right at the date is asked before what the rest of the sentence says.
import { pattern } from '../../../../model/pattern.ts'
import type { RoleCase } from './date-role-case.ts'
import { BY_WHOM } from './date-roles-by-whom.ts'

const BOARD = /\b(?:board|trustees|directors)\b/i
/** "The Trustees, at a meeting held on", "At a meeting of shareholders on" */
const BOARD_MEETS = /\b(?:board|trustees|directors)\b(?:(?!\w*holders\b)[^;]){0,160}$/i
const OF_HOLDERS = /\bmeeting of (?:the )?(?:\w+ ){0,3}\w*holders\b[^.;]{0,60}$/i
const AT_ITS = /\b(?:at|during) (?:its|a|an|the|their) (?:(?:regular|special|quarterly) )?$/i
const ITS_MEETING = /^,?\s*(?:\w+ ){0,2}meeting\b/i
const AT_A_MEETING = /\b(?:at|during) (?:a|an|its|the|their)\b[^.;]{0,60}\bmeeting\b[^.;]{0,50}$/i
const HAS_APPROVED = pattern('i')`
  ^,?\s*(?:has |have )?(?:unanimously )?(?:approved|voted|determined|decided|adopted|authorized|elected|appointed|declared)\b
`

export const OF_DECISIONS: readonly RoleCase[] = [
  // "On April 27, X advised the Fund that it would resign"
  {
    role: 'other',
    before: /(?:^|\.\s)on $/i,
    after: /^,?\s[^.;]{3,80}?\b(?:notified|informed|advised|told)\b[^.;]{0,60}\bthat (?:it|he|she|they)\b/i,
  },
  // "As disclosed in the supplement dated July 1, 2021, the Board approved …"
  { role: 'other', before: /\b(?:supplements?|stickers?|prospectus(?:es)?|SAI|information) dated (?:as of )?$/i, after: /^,\s/ },
  // "At a meeting of the Board of Trustees on May 17, the Board was notified that X will no longer serve as of June 30"
  {
    role: 'other',
    before: /\bmeetings? of the (?:boards?|trustees|directors)\b(?:(?!\b\w*holders\b)[^;]){0,160}\b(?:held )?on $/i,
    after: /^,\s(?:the )?(?:boards?|trustees|directors)(?:\s\([^()]{1,40}\))? (?:was|were) (?:notified|informed|advised|told)\b/i,
  },
  // "At a meeting of the Board of Trustees of Larch Trust held on May 17, Larch Advisors proposed, and the Board approved, …", "a plan was
  // approved"
  {
    role: 'board-approval',
    before: /\bmeetings? of the (?:boards?|trustees|directors)\b(?:(?!\b\w*holders\b)[^;]){0,160}\b(?:held )?on $/i,
    farAfter: pattern('i')`
      \b(?:boards?|trustees|directors)\b[^.;]{0,60}\b(?:approv|vot|adopt|determin|decid|authori[sz])
      |^,?\s(?:an?|the)\s(?:[\w-]+\s){1,12}(?:was|were)\sapproved\b
    `,
  },
  // "On November 21, at a joint meeting of the Board of Trustees of A and B, the Board approved …"
  {
    role: 'board-approval',
    before: /(?:^|\.\s)on $/i,
    after: /^, at an? (?:\w+ ){0,3}meeting of the (?:boards?|trustees|directors)\b/i,
    farAfter: /\b(?:boards?|trustees|directors)\b[^;]{0,400}\b(?:approv|vot|adopt|determin|decid|authori[sz])/i,
  },
  // "At a special meeting held on June 5, shareholders elected …"
  {
    role: 'meeting',
    before: /\bmeeting\b[^.;]{0,60}$/i,
    after: /^,?\s*(?:the )?(?:\w+ ){0,3}(?:share|stock|unit)holders\b/i,
    notBefore: /\bboard\b[^.;]{0,20}\bmeeting\b[^.;]{0,60}$/i,
  },
  // "On June 5, at a special meeting of shareholders of the Fund, …"
  { role: 'meeting', after: /^,? at (?:an?|the) (?:\w+ )?(?:meeting of (?:the )?\w*holders|\w*holders?['’]? meeting)\b/i },
  // "On June 5, shareholders of each Fund approved …"
  {
    role: 'meeting',
    before: /(?:^|[.:;,]\s)on $/i,
    after: pattern('i')`
      ^,?\s(?:the |a majority of (?:the )?)?(?:[\w'’-]+ ){0,3}?(?:share|stock|unit)holders\b
      (?:(?!\b(?:will|shall|would|asked|if)\b)[^.;]){0,220}?
      \b(?:approved|authorized|elected|ratified|adopted|voted)\b
    `,
  },
  // "On June 5, shareholders of the Fund will be asked to approve …", "will meet to vote on …"
  {
    role: 'meeting',
    before: /(?:^|[.:;,]\s)on (?:or a(?:bout|round) )?$/i,
    after: pattern('i')`
      ^,?\s(?:the )?(?:[\w'’-]+ ){0,3}?(?:share|stock|unit)holders\b[^.;]{0,110}
      \b(?:will|shall|are to) (?:meet|vote|decide|consider|be asked to (?:vote|approve|consider))\b
    `,
  },
  // "have set May 16 as the date for a special meeting"
  { role: 'meeting', after: /^,? as the date,? (?:of|for) (?:an?|the) (?:\w+ ){0,2}meeting\b/i },
  // "approval by shareholders at a special meeting expected to be held on …"
  {
    role: 'meeting',
    before: /\b(?:share|stock|unit)holders?\b[^.;]{0,60}\bat an? (?:special |annual |joint )?meeting\b[^.;]{0,60}$/i,
    notBefore: /\bboard\b[^.;]{0,20}\bmeeting\b[^.;]{0,60}$/i,
  },
  ...BY_WHOM,
  // "The transaction closed on December 31 and, effective January 1, Corbet is the adviser": the closing is another day.
  {
    role: 'other',
    before: /\b(?:transaction|acquisition|sale|purchase) (?:was |has )?(?:closed|completed|consummated)\b[^.;]{0,12}$/i,
    after: /^[^.;]{0,40}\beffective\b/i,
  },
  // "shareholders as of the July 3, 2015 record date"
  { role: 'other', after: /^ record date\b/i },
  // "on July 3, 2015 (the "Record Date")"
  { role: 'other', after: /^,? \((?:the |each,? an? )?["“]Record Date/i, notAfter: /\beffect\b/i },
  // "The Board took the following actions at its meeting of August 15"
  {
    role: 'board-approval',
    before: /\b(?:board|trustees|directors)\b[^;]{0,190}\b(?:at|during) (?:its|a|an|the|their)(?: \w+)? meetings? of $/i,
  },
  // "On June 3 the Board of Directors of the Fund took the following actions"
  {
    role: 'board-approval',
    before: /(?:^|\.\s)on $/i,
    after: /^,? the (?:boards?|trustees|directors)\b[^.;]{0,120}\btook the (?:following|below) actions?\b/i,
  },
  // "the holders, whom the Board has called to a meeting on December 5"
  {
    role: 'meeting',
    before: /\bholders\b[^.;]{0,120}\b(?:to|for) (?:a|an|their|the) (?:\w+ ){0,2}meeting (?:on|of)(?: or a(?:bout|round))? $/i,
  },
  // "Shareholders will meet on September 10 to vote on …"
  {
    role: 'meeting',
    before: /\b(?:share|stock|unit|contract ?)?holders\b[^.;]{0,30}\b(?:will|are to|shall) meet on(?: or a(?:bout|round))? $/i,
  },
  // "to the shareholders at a meeting scheduled for October 18"
  {
    role: 'meeting',
    before: pattern('i')`
      \bmeeting\b[^.;]{0,60}\b(?:scheduled|called|set|expected|planned) (?:to be held )?(?:for|on)(?: or a(?:bout|round))? $
    `,
  },
  // "are invited to a special meeting on September 15"
  {
    role: 'meeting',
    before: pattern('i')`
      \b(?:special|annual|share\w*|stock\w*) meeting(?: of (?:the )?(?:share|stock|unit)?holders)?
      (?: of the \w+)? (?:on|for|of)(?: or a(?:bout|round))? $
    `,
    notBefore: /\bboard\b[^.;]{0,40}$/i,
    notAfter: /^,? (?:the )?(?:board|trustees|directors)\b/i,
  },
  // "On June 9, the Board gave X notice of termination": what was told on a day holds on another.
  {
    role: 'other',
    before: /(?:^|\.\s)on $/i,
    after: /^,\s[^.;]{3,120}\b(?:gave|provided|delivered|sent|received|tendered|submitted)\b[^.;]{0,90}\bnotice\b/i,
  },
  // "… and the record date is March 31"
  { role: 'other', before: /\brecord date\b[^.;]{0,30}$/i },
  // "The special meeting will take place on July 16."
  { role: 'meeting', before: /\bmeeting\b[^.;,]{0,40}\b(?:take place|occur|convene)\b[^.;,]{0,40}$/i },
  // "The Board has approved the mergers, which are expected to take place on …"
  {
    role: 'effective',
    before: /\b(?:take place|occur|be (?:completed|consummated|effected|implemented|liquidated|merged))\b[^.;,]{0,40}$/i,
  },
  // "At its June 10, 2010 meeting of shareholders, …"
  {
    role: 'meeting',
    before: AT_ITS,
    after: ITS_MEETING,
    where: ({ after }) => /\b(?:share|stock|unit)holders?\b/i.test(after.slice(0, 60)),
  },
  // "At its June 10, 2010 meeting, the Board voted to liquidate the Fund on August 20, 2010": the day of the meeting …
  { role: 'board-approval', before: AT_ITS, after: ITS_MEETING },
  // … and the day that was decided on.
  {
    role: 'effective',
    before: pattern('i')`
      \b(?:board|trustees|directors)\b[^.;]{0,60}\b(?:voted|determined|decided|elected|agreed|approved|authorized)\b[^.;]{0,60}
      \bto [a-z]+ [^.;]{2,120}(?<!\b(?:announced|described|disclosed|filed) )
      \b(?:on|effective|as of)(?: or a(?:bout|round))? (?:the close of business on )?$
    `,
    notBefore: /\b(?:held|meeting|approved|authorized|voted)\b(?! to\b)[^.;]{0,20}$/i,
  },
  // "… the Board approved transitioning the duties from X to Y on September 30"
  {
    role: 'effective',
    before: /\b(?:on|effective|as of)(?: or a(?:bout|round))? $/i,
    where: ({ farBefore }) =>
      /\b(?:approved|authorized) (?:transition|transferr?|mov|shift|reassign|replac)ing\b[^;]{3,260}$/i.test(farBefore),
  },
  // "On June 14, the Board approved …"
  {
    role: 'board-approval',
    after: pattern('i')`
      ^,?\s*(?:\([^)]*\),?\s*)?(?:the |its |each )?(?:[^.;,]{0,60}\b)?(?:board|trustees|directors)\b[^.;]{0,220}\b(?:
        approv|vot|elect|appoint|determin|authori[sz]|accept|decid|adopt|select|engag|retain|ratif|chose\b|chosen\b
        |declar|picked|resolv|consent|agreed
      )
    `,
  },
  // "On June 14, the Trustees named …"
  {
    role: 'board-approval',
    before: /(?:^|\.\s)on $/i,
    after: /^,\s(?:the )?(?:board|trustees|directors)\b[^.;,]{0,60}\b(?:named|chose|designated)\b/i,
  },
  // "The approval of the Trustees was given on"
  {
    role: 'board-approval',
    before: pattern('i')`
      \bapproval (?:of|by) the (?:boards?|trustees|directors)(?: of (?:trustees|directors))?[ ]
      (?:was|were|has been) (?:given|granted|obtained|received) on[ ]$
    `,
  },
  // "the Board of the Trust approved at a meeting on June 14"
  {
    role: 'board-approval',
    before: pattern('i')`
      \bboard\b[^.;]{0,80}\b(?:
        approved|authorized|voted|determined
        |(?<!\b(?:special|annual|joint) )meeting(?! of (?:the )?(?:share|stock|unit)holders)
      )\b[^.;]{0,60}$
    `,
    notBefore: /\b(?:effective|payable)\b[^.;]{0,40}$/i,
  },
  // "by written consent of the Trustees dated June 14"
  {
    role: 'board-approval',
    before: /\bwritten consent\b[^.;]{0,40}$/i,
    where: ({ before, after }) => BOARD.test(`${before.slice(-120)} ${after}`),
  },
  // "On June 14, 2017, at the recommendation of Larch Advisers, Inc., adviser to the Fund, the Board approved …"
  {
    role: 'board-approval',
    farAfter: pattern('i')`
      ^,\s*(?:and )?(?:
        (?:at|upon|based (?:up)?on) (?:the |a )?(?:recommendation|request) (?:of|from|by)
        |(?:after|following|upon) (?:an? |the |its |their )?(?:\w+ )?(?:review|consideration|discussion|evaluation) of
        |(?:having )?consider(?:ing|ed) |given the |in consideration of
        // "On December 7, in connection with the establishment of the Fund, the Board approved its planned liquidation."
        |in (?:connection with|anticipation of|response to|(?:light|view) of)
      )\b[^;]{0,220}
      \b(?:boards?|trustees|directors)\b[^;]{0,140}\b(?:approv|vot|appoint|determin|authori[sz]|adopt)
    `,
  },
  // "On May 23, 2013, the Board of Trustees of Larch Trust, including those Trustees who are not "interested persons" …, approved the
  // selection of …"
  {
    role: 'board-approval',
    farAfter: pattern('i')`
      ^,?\s*(?:the |its )?(?:board\b|trustees\b|directors\b)[^;]{0,90}\bincluding\b[^;]{0,330},\s(?:unanimously )?
      (?:approv|vot|appoint|determin|authori[sz]|adopt)
    `,
  },
  // "At a meeting held on June 14, the Trustees …"
  {
    role: 'board-approval',
    before: AT_A_MEETING,
    where: ({ before, after }) => !OF_HOLDERS.test(before) && (BOARD.test(after.slice(0, 90)) || BOARD_MEETS.test(before)),
  },
  { role: 'meeting', before: AT_A_MEETING },
  // "shareholders of record on June 14"
  { role: 'other', before: /\b(?:shareholders|holders|stockholders|owners) of record\b[^.;]{0,40}$/i },
  // "the special meeting of shareholders of the Fund, on June 14"
  {
    role: 'meeting',
    before: /\b(?:(?:share|stock|unit)holder|special|joint|annual)\b[^.;]{0,40}\bmeetings?\b[^.;]{0,120}$/i,
    notBefore: /\b(?:19|20)\d\d,? (?:the |such )?(?:\w+ ){1,3}(?:will|would|shall|is expected to)\b[^.;]{0,60}$/i,
  },
  { role: 'meeting', before: /\bmeeting (?:was |to be |(?:will|shall) be )?held\b[^.;]{0,30}$/i },
  // "On May 9, 1997, a special meeting of shareholders will be held."
  {
    role: 'meeting',
    after: pattern('i')`
      ^,?\s*(?:there (?:will|shall) be )?an? (?:\w+ ){0,2}meeting of (?:the )?(?:\w+ ){0,2}(?:shareholders?|stockholders?|holders)\b
    `,
  },
  // "the Board of Trustees on June 8, 2010 approved"
  {
    role: 'board-approval',
    before: /\b(?:board|trustees|directors)\b[^.;,]{0,30}\bon $/i,
    after: HAS_APPROVED,
  },
  // "The Board of Trustees, which met in person, and at a meeting on June 8, 2010 approved"
  {
    role: 'board-approval',
    farBefore: pattern('i')`
      ^(?:[^;:]|:\s)*\b(?:board|trustees|directors)\b(?:(?!\b(?:approved|authorized|determined|decided|voted|adopted)\b)[^;])*,\s
      (?:and )?(?:on|at a meeting (?:held )?on) $
    `,
    after: HAS_APPROVED,
  },
]
