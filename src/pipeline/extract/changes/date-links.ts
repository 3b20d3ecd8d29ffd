// In: the words around a date. Out: whether the words make it the day on which something takes effect, or another role; null: neither.
// Reads one sentence only; links between sentences are effective.ts.
//   Effective October 1, 2006, …      … will become effective on …      On August 10, 2006, the Board approved …
//             ^ effective                                                  ^ board-approval
import type { FoundDate } from '../dates/dates.ts'
import type { DateRole } from '../../../model/kinds.ts'

const DATE = '(?:(?:on )?or (?:about|around|near) |about |around |approximately )?'
const OTHER: RegExp[] = [
  /\b(?:dated|as supplemented|as amended|supplemented|amended|filed|(?:ended|ending)(?! on\b)|since|inception|incepted|(?:for|during) the (?:fiscal |calendar )?(?:year|period|quarter)s?(?: ended| ending)?|born|founded|organized|established|joined|formed|until|through|thru|expire[sd]?(?: on)?|prior to|before|record(?: date)?(?: on| of)?|as supplemented through|known|formerly|(?:year|period|quarter)s? (?:that|which) (?:ends?|ended|will end))[\s,]*(?:on |of |as of )?(?:or about )?$/i,
  /(?<!\bnew )\b(?:records?|shareholders|holders) (?:of record )?(?:as of|on|at) (?:the close of business on )?$/i,
  /\b(?:information|data|figures|assets|holdings|statements?|balance|management(?! (?:duties|responsibilit|roles?|functions|team))|approximately|(?<!\bclass \w{1,4} )shares|managed|accounts)\b(?:(?! (?:is|are|will|has|have|was|were) )[^,;]){0,30}\bas of $/i,
  // "is replaced with the following, which is as of April 30, 2007:" is the day of the figures.
  /\bthe following(?: (?:information|table|data|chart))?,? (?:(?:which|that) (?:is|are) |each |current |updated |accurate )?as of $/i,
  // "replacing X, whose employment ended on May 29", "succeeding Y, who resigned on June 8"
  /\b(?:replacing|succeeding|in place of)\b[^;]{3,90},\s(?:who|which)\b[^.;,]{0,40}\bon $/i,
  /\bwhose\b[^.;,]{0,60}\b(?:ended|ceased|terminated|expired) on $/i,
  /\b(?:granted|issued|filed|approved|adopted|voted|announced|entered into|executed|signed|mailed|sent|declared|held(?! (?:less|more|for|over|under|longer|fewer|\d))|received|published|dated|distributed|convened|commissioned)\b(?!.*\b(?:effective|effect|will|shall|intends?|plans?|expects?)\b)[^;]{0,190}\b(?:on|as of)(?: or about| or around)? $/i,
]
const EFFECTIVE: RegExp[] = [
  /\b(?:bought|purchased|acquired|sold|redeemed|opened|made|placed|received|invested|purchases|redemptions|exchanges|sales|orders|investments|shares)\b[^.;]{0,30}\b(?:on (?:or|and) )?after $/i,
  /\b(?:effective|effectively|(?:takes?|took|taking|take|come|goes?|go) (?:into |to )?effect|effectiveness)\b[^.;]{0,60}$/i,
  /\b(?:beginning|starting|commencing|begins?|commences?|starts?|applies|apply|applied|implemented|occur(?:s|red)?|take place|completed|consummated|closed?|liquidate[ds]?|terminate[ds]?|resigned|retired?|(?:employment|service|tenure|term|agreement|contract|waiver|role) (?:[\w ]{0,40})?(?:ended|ends?|expired?s?|terminate[ds]?|concluded?s?))\b[^.;,]{0,60}$/i,
  // "will transition out of these responsibilities by March 31"
  /\b(?:retir|resign|leav|depart|transition|step|relinquish|ceas|clos|terminat|liquidat|merg|reorganiz|convert|implement|eliminat|phas|complet|mov|transfer|wind)(?:e|es|ed|ing)?\b[^.;,]{0,80}\bby (?:the end of )?$/i,
  new RegExp(
    `(?:^|[,;(] ?|\\b(?:and|will|also|that) )(?:as from|from|on|as of|upon|after|following|at|by)(?: and after)? ${DATE}(?:the )?(?:(?:close|start|end|opening) of (?:business|trading|regular trading|the market)(?: on)? )?(?:the [A-Z]\\w+ )?$`,
    'i',
  ),
  // "In May 2015, X was added", "at the end of June 2015"
  /(?:^|[,;(] ?|\b(?:and|also|that) )(?:in|during)(?: (?:early|mid|late))?[- ]?$/i,
  /\b(?:added|named|promoted|appointed|replaced|succeeded|assumed|became|elected|merged|converted|reduced|completed|terminated)\b[^.;,]{0,60}\bin (?:early |mid-?|late )?$/i,
  // "the changes are expected to be implemented on a date that shall be no earlier than March 19"
  /\b(?:dates?|implement|effective|complet|occur|take place|clos|liquidat|convert|merge|transition)\w*\b[^.;]{0,160}\b(?:no|not) (?:earlier|sooner) than $/i,
  // "to replace X with Y as soon as practicable but no later than September 1"
  /\b(?:replac|effective|complet|occur|take place|clos|liquidat|terminat|convert|merge|transition|implement)\w*\b[^.;]{0,160}\b(?:no|not) later than $/i,
  /\b(?:at|by|around|near|before) the (?:end|beginning|start|middle) of $/i,
  // "will no longer be available for purchase after July 1"
  /\bno longer\b[^.;]{0,90}\bafter $/i,
  new RegExp(`\\b(?:from|on|as of|upon|effective) ${DATE}(?:the )?(?:close of (?:business|trading)(?: on)? )?$`, 'i'),
]

/** "On June 14, 2017, at the recommendation of Larch Advisers, Inc., adviser to the Fund, the Board approved …" */
const RECOMMENDED =
  /^,\s*(?:at|upon|based (?:up)?on) (?:the |a )?(?:recommendation|request) (?:of|from|by)\b[^;]{0,220}\b(?:board|trustees|directors)\b[^;]{0,80}\b(?:approv|vot|appoint|determin|authori[sz]|adopt)/i

/** "On May 23, 2013, the Board of Trustees of Larch Trust, including those Trustees who are not "interested persons" …, approved the selection of …" */
const INCLUDING =
  /^,?\s*(?:the |its )?(?:board\b|trustees\b|directors\b)[^;]{0,90}\bincluding\b[^;]{0,330},\s(?:unanimously )?(?:approv|vot|appoint|determin|authori[sz]|adopt)/i

/** The role that a date has in its own sentence. `sentence` is the whole sentence, the date stands at its from..to. */
export function roleInSentence(printed: string, { from, to, qualifier }: FoundDate): DateRole | 'other' | null {
  // A full stop of an abbreviation ends nothing: "the Board of Corwin, Inc. approved".
  const sentence = printed.replace(/\b(Inc|Corp|Co|Ltd|St|L\.P|N\.A|U\.S|J\.P)\.(?=[\s,])/g, '$1 ')
  if (qualifier === 'immediately') return 'effective'
  if (/\b(?:notice|statement|proxy|materials)\b[^.;]{0,80}\bdated $/i.test(sentence.slice(Math.max(0, from - 110), from))) return 'other'
  // "approved an interim agreement so that as of March 31, X would begin managing the Fund"
  if (/\bso that,? (?:effective|beginning|as of|from|on) $/i.test(sentence.slice(Math.max(0, from - 30), from))) return 'effective'
  const before = sentence.slice(Math.max(0, from - 210), from)
  const after = sentence.slice(to, to + 260)
  // "the sale of which had been halted on February 28", "which would have run out on April 30": how it was, or was to be.
  if (
    /\b(?:had (?:been )?[a-z]+(?:ed|n|t)|would (?:have|be|otherwise)|was to|were to|had been (?:due|set|scheduled|expected))\b[^.;,]{0,60}\b(?:on|in|until|through|by|to|for|from)(?: or about)? $/i.test(
      before,
    )
  )
    return 'other'
  // "the purchase of the adviser by Strand Bank on November 14": the day of a purchase.
  if (
    /\b(?:purchase|acquisition|sale|takeover) of [^;]{3,120}\b(?:by|to) [^;]{2,60} on $/i.test(before) &&
    !/\b(?:will|shall|effective)\b/i.test(before.slice(-140))
  )
    return 'other'
  // "waives part of its fee since January 28"
  if (
    /\b(?:waives|pays|runs|manages|serves|charges|applies|bears|is|are)\b[^.;,]{0,60}\bsince $/i.test(before) &&
    !/\b(?:has|have|had|founded|organized|managed|been)\b[^.;]{0,80}$/i.test(before)
  )
    return 'effective'
  // "Since May 1, 2000, however, a fee of 2% has been payable to the Fund"
  if (
    /(?:^|\.\s)since $/i.test(sentence.slice(0, from)) &&
    /^,\s[^.;]{0,160}\b(?:has|have) been (?:payable|charged|imposed|reduced|increased|closed|in effect|subject|limited|managed|waived)\b/i.test(
      after,
    )
  )
    return 'effective'
  // "This has applied since May 23"
  if (
    /^(?:this|these|they|it|the (?:new|lower|higher|change)\b[^.;]{0,40}) (?:has|have) (?:applied|held|been (?:in (?:effect|force)|effective|so|the case))(?: since| from) $/i.test(
      sentence.slice(0, from),
    )
  )
    return 'effective'
  // "but not before October 1, the Fund will be allowed …"
  if (
    qualifier === 'no-earlier-than' &&
    /(?:^|[,;] ?)(?:and |but )?(?:not|no) (?:before|earlier than|sooner than) $/i.test(before) &&
    /\b(?:will|shall)\b/.test(after.slice(0, 120))
  )
    return 'effective'
  // "As the Trustees decided on June 11, 2002, the Fund will …"
  if (
    /^as (?:the |its )?(?:board|trustees|directors)\b[^,;]{0,60}\b(?:decided|approved|voted|resolved|agreed|announced)[^,;]{0,20}\bon $/i.test(
      before.trimStart(),
    )
  )
    return 'board-approval'
  // "Effective August 29, 2005, the Board approved a redemption fee": the day of the fee.
  if (/\beffective,? (?:as of |on )?(?:or about )?$/i.test(before)) return 'effective'
  // "In anticipation of his retirement on March 31, X will become the manager effective January 1": the day of the retirement is another.
  if (
    /\b(?:retirement|departure|resignation|death|passing)\b[^.;,]{0,30}\b(?:on|in|as of) (?:or about )?$/i.test(before) &&
    /\beffective (?:as of |on )?(?:or about )?[A-Z][a-z]+ \d/.test(after)
  )
    return 'other'
  // "At a special meeting held on June 5, shareholders elected …", "approval by shareholders at a special meeting expected to be held on …".
  if (
    /\bmeeting\b[^.;]{0,60}$/i.test(before) &&
    (/^,?\s*(?:the )?(?:\w+ ){0,3}(?:share|stock)holders\b/i.test(after) ||
      /\b(?:share|stock)holders?\b[^.;]{0,60}\bat an? (?:special |annual |joint )?meeting\b[^.;]{0,60}$/i.test(before)) &&
    !/\bboard\b[^.;]{0,20}\bmeeting\b[^.;]{0,60}$/i.test(before)
  )
    return 'meeting'
  // "approved by the Board on June 9 and by shareholders of the Fund on July 6"
  if (/\bapproved by\b[^;]{0,160}\bby (?:the )?(?:\w+ ){0,2}(?:share|stock|unit)holders\b[^.;,]{0,40}\bon $/i.test(before)) return 'meeting'
  // "The Board of the Trust, at the request of the Adviser, voted on June 9 to close …"
  if (
    /\b(?:board|trustees|directors)\b[^;]{0,190}\b(?:voted|decided|determined|resolved|agreed)(?: unanimously)? on $/i.test(before) &&
    /^,? to\s/i.test(after)
  )
    return 'board-approval'
  // "a plan adopted by the Trustees on June 9".
  if (
    /\b(?:approved|adopted|authori[sz]ed|ratified|accepted) by the (?:[\w']+ ){0,4}?(?:board|trustees|directors)\b[^.;,]{0,40}\bon $/i.test(
      before,
    )
  )
    return 'board-approval'
  // "The transaction closed on December 31 and, effective January 1, Corbet is the adviser": the closing is another day.
  if (
    /\b(?:transaction|acquisition|sale|purchase) (?:was |has )?(?:closed|completed|consummated)\b[^.;]{0,12}$/i.test(before) &&
    /^[^.;]{0,40}\beffective\b/i.test(after)
  )
    return 'other'
  // "shareholders as of the July 3, 2015 record date"
  if (/^ record date\b/i.test(after) || (/^,? \((?:the |each,? an? )?["“]Record Date/i.test(after) && !/\beffect\b/i.test(after)))
    return 'other'
  // "The Board took the following actions at its meeting of August 15"
  if (/\b(?:board|trustees|directors)\b[^;]{0,190}\b(?:at|during) (?:its|a|an|the|their)(?: \w+)? meetings? of $/i.test(before))
    return 'board-approval'
  // "the holders, whom the Board has called to a meeting on December 5"
  if (/\bholders\b[^.;]{0,120}\b(?:to|for) (?:a|an|their|the) (?:\w+ ){0,2}meeting (?:on|of)(?: or about)? $/i.test(before))
    return 'meeting'
  // "Shareholders will meet on September 10 to vote on …"
  if (/\b(?:share|stock|unit|contract ?)?holders\b[^.;]{0,30}\b(?:will|are to|shall) meet on(?: or about)? $/i.test(before))
    return 'meeting'
  // "to the shareholders at a meeting scheduled for October 18"
  if (/\bmeeting\b[^.;]{0,60}\b(?:scheduled|called|set|expected|planned) (?:to be held )?(?:for|on)(?: or about)? $/i.test(before))
    return 'meeting'
  // "are invited to a special meeting on September 15"
  if (
    /\b(?:special|annual|share\w*|stock\w*) meeting(?: of (?:the )?(?:share|stock)?holders)?(?: of the \w+)? (?:on|for|of)(?: or about)? $/i.test(
      before,
    ) &&
    !/\bboard\b[^.;]{0,40}$/i.test(before) &&
    !/^,? (?:the )?(?:board|trustees|directors)\b/i.test(after)
  )
    return 'meeting'
  // "On June 9, the Board gave X notice of termination": what was told on a day holds on another.
  if (
    /(?:^|\.\s)on $/i.test(before) &&
    /^,\s[^.;]{3,120}\b(?:gave|provided|delivered|sent|received|tendered|submitted)\b[^.;]{0,90}\bnotice\b/i.test(after)
  )
    return 'other'
  // "… and the record date is March 31"
  if (/\brecord date\b[^.;]{0,30}$/i.test(before)) return 'other'
  // "The special meeting will take place on July 16."
  if (/\bmeeting\b[^.;,]{0,40}\b(?:take place|occur|convene)\b[^.;,]{0,40}$/i.test(before)) return 'meeting'
  // "The Board has approved the mergers, which are expected to take place on …"
  if (/\b(?:take place|occur|be (?:completed|consummated|effected|implemented|liquidated|merged))\b[^.;,]{0,40}$/i.test(before))
    return 'effective'
  // "At its June 10, 2010 meeting, the Board voted to liquidate the Fund on August 20, 2010": the day of the meeting, and the day that was decided on.
  if (
    /\b(?:at|during) (?:its|a|an|the|their) (?:(?:regular|special|quarterly) )?$/i.test(before) &&
    /^,?\s*(?:\w+ ){0,2}meeting\b/i.test(after)
  )
    return /\bshareholders?\b/i.test(after.slice(0, 60)) ? 'meeting' : 'board-approval'
  if (
    /\b(?:board|trustees|directors)\b[^.;]{0,60}\b(?:voted|determined|decided|elected|agreed|approved)\b[^.;]{0,60}\bto [a-z]+ [^.;]{2,120}\b(?:on|effective|as of)(?: or about)? (?:the close of business on )?$/i.test(
      before,
    ) &&
    !/\b(?:held|meeting|approved|voted)\b(?! to\b)[^.;]{0,20}$/i.test(before)
  )
    return 'effective'
  if (
    /^,?\s*(?:\([^)]*\),?\s*)?(?:the |its |each )?(?:[^.;,]{0,60}\b)?(?:board|trustees|directors)\b[^.;]{0,220}\b(?:approv|vot|elect|appoint|determin|authori[sz]|accept|decid|adopt|select|engag|retain|ratif|chose\b|chosen\b|picked|resolv|consent|agreed)/i.test(
      after,
    ) ||
    (/(?:^|\.\s)on $/i.test(before) &&
      /^,\s(?:the )?(?:board|trustees|directors)\b[^.;,]{0,60}\b(?:named|chose|designated)\b/i.test(after)) ||
    (/\bboard\b[^.;]{0,80}\b(?:approved|voted|determined|(?<!\b(?:special|annual|joint) )meeting(?! of (?:the )?(?:share|stock)holders))\b[^.;]{0,60}$/i.test(
      before,
    ) &&
      !/\beffective\b[^.;]{0,40}$/i.test(before))
  )
    return 'board-approval'
  if (
    (/\bwritten consent\b[^.;]{0,40}$/i.test(before) && /\b(?:board|trustees|directors)\b/i.test(`${before.slice(-120)} ${after}`)) ||
    RECOMMENDED.test(after) ||
    INCLUDING.test(sentence.slice(to, to + 520))
  )
    return 'board-approval'
  if (/\b(?:at|during) (?:a|an|its|the|their)\b[^.;]{0,60}\bmeeting\b[^.;]{0,50}$/i.test(before))
    return /\b(?:board|trustees|directors)\b/i.test(after.slice(0, 90)) || /\bboard\b/i.test(before) ? 'board-approval' : 'meeting'
  if (/\b(?:shareholders|holders|stockholders|owners) of record\b[^.;]{0,40}$/i.test(before)) return 'other'
  if (
    (/\b(?:shareholder|special|joint|annual)\b[^.;]{0,40}\bmeetings?\b[^.;]{0,80}$/i.test(before) &&
      !/\b(?:19|20)\d\d,? (?:the |such )?(?:\w+ ){1,3}(?:will|would|shall|is expected to)\b[^.;]{0,60}$/i.test(before)) ||
    /\bmeeting (?:was |to be |will be )?held\b[^.;]{0,30}$/i.test(before)
  )
    return 'meeting'
  // "On May 9, 1997, a special meeting of shareholders will be held."
  if (/^,?\s*(?:there will be )?an? (?:\w+ ){0,2}meeting of (?:the )?(?:\w+ ){0,2}(?:shareholders?|stockholders?|holders)\b/i.test(after))
    return 'meeting'
  // "the Board of Trustees on June 8, 2010 approved"
  if (
    (/\b(?:board|trustees|directors)\b[^.;,]{0,30}\bon $/i.test(before) ||
      /^(?:[^;:]|:\s)*\b(?:board|trustees|directors)\b(?:(?!\b(?:approved|determined|decided|voted|adopted)\b)[^;])*,\s(?:and )?(?:on|at a meeting (?:held )?on) $/i.test(
        sentence.slice(Math.max(0, from - 600), from),
      )) &&
    /^,?\s*(?:has |have )?(?:unanimously )?(?:approved|voted|determined|decided|adopted|authorized|elected|appointed)\b/i.test(after)
  )
    return 'board-approval'
  // "On October 7, the Trust announced splits of its shares": the day of the news.
  if (
    /(?:^|\.\s|\d[.)]\s)on $/i.test(before) &&
    /^,\s(?:(?!\b(?:board|trustees|directors|will|shall|was|were|has|have|been|as)\b)[^;]){2,160}?\b(?:announced|publicly disclosed|entered into an? (?:definitive |purchase |merger |stock )*agreement)\b/i.test(
      after,
    )
  )
    return 'other'
  // "On December 4, X resigned as Trustee, effective January 1": the day on which it was said, and the day on which it holds.
  if (
    /(?:^|\.\s|\d[.)]\s)on $/i.test(before) &&
    /^,?\s[^;]{3,200}?,\s(?:to be |to become )?effective (?:as of |on |upon )?(?:or about )?(?:the close of business on )?[A-Z][a-z]+ \d{1,2}, \d{4}/.test(
      after,
    )
  )
    return 'other'
  // "Dr. Feld, who was appointed portfolio manager in January 2001, has been joined by …": told by the way.
  if (
    /,\swho (?:was|has been|had been|became|joined|has|had)\b[^,;]{0,110}\b(?:on|in) $/i.test(before) &&
    /^,\s(?:will|has|have|is|was|had|are)\b/i.test(after)
  )
    return 'other'
  // "will not be renewed when it expires on April 30"
  if (/\bnot be (?:renewed|extended|continued)\b[^.;]{0,60}\b(?:expires?|ends?|terminates?) on $/i.test(before)) return 'effective'
  // "which expires on July 31", "was scheduled to end on June 30", "originally convened on June 5": another day holds.
  if (
    (/\bwhich\b[^.;,]{0,30}\b(?:expires?|terminates?|ends?) on $/i.test(before) && /\b(?:19|20)\d\d\b/.test(after)) ||
    /\b(?:was|were|been|had been|is|originally|initially|currently) (?:scheduled|due|set) to (?:end|expire|terminate|lapse|close|occur)(?: on)? $/i.test(
      before,
    ) ||
    /\b(?:originally|initially|previously) (?:convened|scheduled|called|held|set|planned|expected)\b[^.;,]{0,30}$/i.test(before)
  )
    return 'other'
  // "The meeting originally called for June 30 will now take place on July 21."
  if (/\bmeeting\b[^.;]{0,90}\bwill (?:now )?(?:take place|be held|convene|occur)\b[^.;]{0,30}$/i.test(before)) return 'meeting'
  // "Shareholders will vote on August 20 on …"
  if (/\b(?:share|stock)holders\b[^.;]{0,40}\b(?:will|are to) vote on $/i.test(before)) return 'meeting'
  // "The shareholders of the Fund approved a new plan for Class A shares on December 17"
  if (
    /^(?:the )?(?:share|stock|unit)holders\b[^.;,]{0,60}\b(?:have )?approved (?!.*\b(?:effective|take|become|will|would)\b)[^.;]{0,150}\bon $/i.test(
      sentence.slice(0, from),
    )
  )
    return 'meeting'
  // "was approved by shareholders on August 5"
  if (
    /\bapproved by (?:the |its )?(?:fund |portfolio )?(?:share|stock)holders(?: of [^.;,]{3,60})? (?:at a meeting (?:held )?)?on $/i.test(
      before,
    )
  )
    return 'meeting'
  // "Shareholders approved, on June 4, a proposal to …"
  if (/\b(?:share|stock|unit)?holders\b[^.;,]{0,40}\b(?:approved|voted|elected),? on $/i.test(before)) return 'meeting'
  if (
    /\b(?:which|who|and|it|that)(?: thereby| then| also)? (?:became|begins?|began|will become|becomes)\b[^.;,]{0,60}\b(?:on|as of)(?: or about)? $/i.test(
      before,
    )
  )
    return 'effective'
  if (EFFECTIVE[0]!.test(before)) return 'effective'
  // "The subadvisory agreement was amended on June 1"
  if (
    /\b(?:agreement|contract|plan|schedule|polic(?:y|ies)|strateg(?:y|ies)|objective)s?\b[^;]{0,120}\b(?:was|were|been) (?:amended|revised|modified|changed)(?: and restated)? on $/i.test(
      before,
    )
  )
    return 'effective'
  // Another date in between owns the words before it.
  const near = before.slice(Math.max(0, ...[...before.matchAll(/\b(?:19|20)\d\d\b/g)].map(m => m.index + m[0].length)))
  if (OTHER.slice(0, -1).some(p => p.test(before)) || OTHER.at(-1)!.test(near)) return 'other'
  // "(the "Effective Date")" says it itself.
  if (/^\s*\((?:the )?["“](?:Effective|Closing|Conversion|Merger|Reorganization|Transition) Date/i.test(after)) return 'effective'
  if (EFFECTIVE.some(p => p.test(near))) return 'effective'
  if (/^\s*,?\s*(?:is|are|will be) effective\b/i.test(after)) return 'effective'
  return null
}
