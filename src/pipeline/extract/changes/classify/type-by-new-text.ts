// In: new text. Out: the type of change that its opening tells; and what it makes of a type that its heading gave.
//   "Under normal circumstances, the Fund invests …"
//                                ^ strategy-change
import type { ChangeType } from '../../../../model/kinds.ts'
import { pattern } from '../../../../model/pattern.ts'
import { fullNamesIn } from '../people/people.ts'
import { withoutFirms } from './type-step.ts'

/** Openings of new text, where the headings say nothing. */
const BY_TEXT: readonly (readonly [RegExp, ChangeType])[] = [
  [/^(?!\W*(?:the|each|this) (?:funds?|portfolios?|series)\b)[^.]{0,160}\brisks?[.:]/i, 'risk-change'],
  [
    pattern('i')`
      \b(?:share|stock|unit)holder (?:transaction )?(?:fees|expenses)\b
      |\bannual (?:fund|portfolio|series) operating expenses\b
      |\bmanagement fees?\b[^.]{0,60}\d\.\d\d ?%
    `,
    'fee-table-change',
  ],
  [
    pattern('i')`
      ^\W*(?:[A-Z][^.:]{2,60}[.:]\s+)?(?:under normal (?:market |circumstances|conditions)[^,]{0,30}, )?
      (?:the|each) (?:[A-Z][\w-]* ){0,4}(?:fund|portfolio|series)\b[^.]{0,40}\binvests?\b
    `,
    'strategy-change',
  ],
  // "Share Class | Expense Cap | Contractual Period"
  [/^(?:[\w ]{2,30}; ?){0,3}(?:contractual )?expense (?:caps?|limit(?:ation)?s?)\b/i, 'expense-limit-change'],
  // "Fund | First $3 billion | Next $3 billion | Over $6 billion"
  [/\bfirst \$\s?\d[\d,.]* (?:million|billion)\b[^.%]{0,40}\b(?:next|over|excess)\b/i, 'management-fee-change'],
  // "Larch Bond Portfolio 0.85% of first $100 million of such assets, plus 0.80% of such assets over $100 million"
  [
    /^(?:[^.%]|\.\d){0,120}% (?:of|on|for) (?:the )?first \$\s?\d[\d,.]* (?:million|billion)\b(?:[^.]|\.\d){0,80}\b(?:next|over|excess)\b/i,
    'management-fee-change',
  ],
  // Over a schedule: "Sales Load as % of: Public Offering Price", "Dealer Reallowance"
  [/\bsales (?:charges?|loads?)\b[^.]{0,40}(?:%|\bpercent)|\bdealer (?:reallowance|concession|commission)/i, 'sales-charge-change'],
  // "The Distributor has agreed to limit its distribution fee to 0.15%"
  [
    pattern('i')`
      \b(?:agreed|undertaken|committed|elected|begun)\b[^.]{0,60}\bto (?:waive|limit|cap|reimburse|reduce)\b[^.]{0,60}
      \b(?:distribution|12b-1|(?<!administrative )servic(?:e|ing))\b[^.]{0,30}\bfees?\b
    `,
    'distribution-fee-change',
  ],
  // "The Adviser has voluntarily agreed to waive its fee to the extent that …"
  [
    pattern('i')`
      \b(?:agreed|undertaken|committed)\b[^.]{0,60}
      \bto (?:contractually |voluntarily )?(?:waive|limit|cap|reimburse|reduce|absorb|assume)\b[^.]{0,100}
      \b(?:fees?|expenses)\b
    `,
    'expense-limit-change',
  ],
  [
    pattern('i')`
      ^(?:[^.]|\b[A-Z]\.){0,80}\b(?:is|has been) (?:the |a |its )?(?:\w+ )?(?:portfolio |fund )?(?:co-)?manager of the\b[^.]{0,80}\bsince\b
      |\b(?:is|are) the (?:primary|lead|sole) portfolio managers? (?:of|for) the (?:fund|portfolio|trust|series)\b
      |^(?:[^.]|\b[A-Z]\.){0,160}\bhas (?:co-)?managed the (?:\w+ ){0,5}(?:fund|portfolio|series) since\b
      |^(?:[^.]|\b[A-Z]\.){0,160}\bhas (?:been (?:\w+ )?responsible for|managed|directed|overseen) the (?:[\w-]+ ){0,3}
      (?:management|investments?|assets|holdings) of the (?:\w+ ){0,5}(?:fund|portfolio|series) since\b
    `,
    'portfolio-manager-change',
  ],
  [/\bbreakpoints?\b|\b(?:advisory|management) fees?\b[^.]{0,80}(?:\d%|reduc|increas)/i, 'management-fee-change'],
  [/\b(?:day-to-day|primarily responsible|primary responsibility)\b[^.]{0,80}\bmanage/i, 'portfolio-manager-change'],
  [
    pattern('i')`
      \bminimum (?:initial |subsequent |additional )?(?:investments?|purchases?)\b
      |\b(?:redeem|exchange|purchase|buy|sell)\b[^.]{0,40}\bshares\b
    `,
    'purchase-redemption-change',
  ],
]

/** New text that tells of a firm engaged: "The Adviser has entered into a sub-advisory agreement with Marl Limited". */
export const ENTERED = pattern('i')`
  \b(?:has|have) entered into an? (?:new |interim )?(?:investment )?sub-?\s?advisory agreement (?:[^.;]{0,60} )?with\b
`

/** "Sub-Advisor Marl Limited (Marl). For purposes of …": the new text is that firm's section. */
export const HEADS_SUBADVISER = pattern()`
  ^\W*(?:Investment )?(?:Sub-?\s?[Aa]dvis[eo]rs?|SUB-?\s?ADVIS[EO]RS?)[.:]?\s+
  (?=[A-Z][^.;()]{3,80}?\b(?:LLC|L\.L\.C|LLP|L\.P|LP|Ltd|Limited|Inc|Corp|N\.A)\b)
`
/** "The Larch Fund offers Investor Class and Advisor Class shares." */
const OFFERS_CLASSES = pattern('iu')`
  ^\W*(?:the |each )?(?:[\p{L}&.’'-]+,? ){1,24}?(?:(?:currently|now|only|also) )*offers? (?:only |two |three |four |five |the following )*
  (?:classes of shares|(?:[\w-]+ )?class\b[^.]{0,80}\bshares|[\w-]+ (?:class )?shares and [\w-]+ (?:class )?shares)\b
`
const KIND = 'investor|administrative|institutional|advisor|retail|service'
const CLASS = String.raw`(?:class [\w-]+|[\w-]+ class|(?:${KIND}) (?:[A-Z]\d? )?)(?: (?:and|or|,) [\w-]+)?`
const CONVERTS = pattern('i')`
  ^\W*(?:conversion(?: feature)?\W+)?(?:if [^.]{10,120}, )?${CLASS} shares\b[^.]{0,300}?
  \b(?:converts?|(?:may|will) be converted|be exchanged automatically) (?:automatically )?(?:in)?to ${CLASS}\b
`
/** "Class B Shares are closed to new purchases." */
const CLOSED_CLASS = pattern('i')`
  ^\W*(?:effective [^,]{4,30},(?: \d{4},)? )?(?:(?:the )?fund['’]s |the )?${CLASS} shares(?: of the fund)? (?:are|is|will be|were|have been)
  [ ](?:now )?(?:closed|no longer (?:offered|available|sold))\b
`
const SELLS = pattern('i')`
  ^\W*(?:general information\W+)?you (?:may|can) (?:sell|redeem|withdraw|purchase|buy|exchange)\b[^.]{0,80}\b(?:shares|account)\b
`
const LIMITS_DISTRIBUTION = pattern('i')`
  ^(?:[^.]|\.\d){0,120}\bdistributor (?:has )?(?:voluntarily |contractually )?(?:agreed|undertaken|elected|begun)\b[^.]{0,20}
  \bto (?:waive|limit|cap|reimburse|reduce)\b[^.]{0,60}\b(?:distribution|12b-1|servic(?:e|ing))\b[^.]{0,30}\bfees?\b
`

/** A heading names a field, its new text may name the very thing. */
const CLOSER: readonly (readonly [ChangeType, RegExp, ChangeType])[] = [
  ['disclosure-change', OFFERS_CLASSES, 'share-class-change'],
  ['disclosure-change', CLOSED_CLASS, 'share-class-change'],
  ['purchase-redemption-change', CLOSED_CLASS, 'share-class-change'],
  // "Class C shares automatically convert to Class A shares after 8 years"
  ['purchase-redemption-change', CONVERTS, 'share-class-change'],
  ['disclosure-change', CONVERTS, 'share-class-change'],
  // "You may sell your shares on any day; the sale price is …", "To redeem by wire …"
  ['disclosure-change', SELLS, 'purchase-redemption-change'],
  // Under "How the Fund is Managed--Distributor" what the Distributor is paid
  ['service-provider-change', LIMITS_DISTRIBUTION, 'distribution-fee-change'],
  ['expense-limit-change', LIMITS_DISTRIBUTION, 'distribution-fee-change'],
  [
    // "The Fund is closed to new investors"
    'disclosure-change',
    pattern('i')`
      \b(?:(?:will|shall) (?:be )?|is |are )?clos(?:e|ed) to (?:all |most |certain )?new (?:investors|investments|purchases|accounts)\b
      |\blimit public sales\b
    `,
    'closed-to-investors',
  ],
  ['disclosure-change', ENTERED, 'subadviser-change'],
  ['disclosure-change', HEADS_SUBADVISER, 'subadviser-change'],
  // A row under "Officers who are not Trustees" of the table "Trustees and Officers"
  [
    'trustee-change',
    pattern('is')`
      ^(?:(?!\b(?:independent|interested|disinterested) (?:trustees|directors)\b).){0,300}\bofficers (?:who are not|of the)\b
    `,
    'officer-change',
  ],
  // Who owns the firm that advises and where it is, under "Fund Management"
  [
    'portfolio-manager-change',
    pattern('u')`
      ^\W*(?:\p{Lu}[\p{L}&.’'-]*,? ){1,7}(?:is|are) (?:an? )?
      (?:wholly|majority|independent|indirect|privately|employee)[- ](?:\w+[- ])?owned\b
      |^\W*The (?:[Ii]nvestment )?(?:[Ss]ub-?)?[Aa]dvis[eo]r,? (?:which is )?(?:a [^,;]{3,60},? )?located at [^;]{5,120}, is an?\b
    `,
    'disclosure-change',
  ],
  ['disclosure-change', /\bcompares? its performance to that of\b|\bnew (?:primary |blended )?(?:benchmark|index)\b/i, 'index-change'],
  ['service-provider-change', /\b(?:adviser|advisor|manager)\b[^.]{0,60}\bfees?\b[^.]{0,120}\bannual rate\b/i, 'management-fee-change'],
  [
    // "The Fund pays the Adviser a management fee at the annual rate of …"
    'disclosure-change',
    pattern('i')`
      \b(?:pays?|receives?|entitled to)\b[^.]{0,60}\b(?:management|advisory|investment advisory)? ?fee\b(?:[^.]|\.\d){0,160}
      \b(?:annual rates?|per annum)\b
      |\b(?:pays?|receives?|entitled to)\b[^.]{0,40}\ban annual (?:management |advisory )?fee (?:of|equal to) \d*\.\d+ ?%
    `,
    'management-fee-change',
  ],
  [
    // "For its services, each Fund pays the Adviser a fee at an annual rate of 0.31% …", under who manages the fund
    'portfolio-manager-change',
    pattern('i')`
      ^(?:[^.]|\.\d){0,200}\b(?:funds?|portfolios?|series|trust)[ ]
      (?:will |shall )?pays? (?:the )?(?:investment )?(?:advis[eo]r|manager|\p{Lu}\w+)
      (?: (?!sub)[\w-]+){1,6}? fee\b(?:[^.]|\.\d){0,160}\b(?:annual rate|per annum|annually)\b
    `,
    'management-fee-change',
  ],
  [
    'purchase-redemption-change',
    pattern('i')`
      \b(?:limit|restrict|discontinue|suspend) (?:the )?(?:purchases?|sales?|offering)\b[^.]{0,90}
      \b(?:by|to|from) (?:certain |all )?new (?:investors|(?:share|stock|unit)holders|purchasers|accounts)\b
      |\bclosed to (?:all )?(?:new|purchases|investors|investments?)\b
      |\bno longer (?:accept|available for|offered|open to)\b[^.]{0,40}\b(?:purchase|invest|new|sale|order)
    `,
    'closed-to-investors',
  ],
  [
    // "Jane Roe serves as portfolio manager of the Fund"
    'disclosure-change',
    pattern('iu')`
      \b(?:serves?|served|acts?|is|are) as (?:an? |the )?(?:(?:co-|lead |senior )*portfolio managers?|co-?managers?)\b
      |\b(?:is|are|has been|have been) (?:an? |the )?(?:co-|lead |senior )*portfolio managers?\b
      |\bportfolio managers? of the (?:fund|portfolio|series) since\b
      |,\shas (?:co-)?managed the (?:fund|portfolio|series) since\b
      |\b(?:member of|make up) the (?:(?:fund|portfolio|series)['’]s )?portfolio management team(?: since\b|:)
      |^\W*(?:Mr|Ms|Mrs|Dr)\.? [^,]{3,60},(?: [\w®.]{2,8},)? (?:\w+ ){0,3}portfolio manager (?:of|for) [^.]{3,80}, joined\b
      |^\W*(?:the )?portfolio managers? (?:of|for) the [^.]{3,80}\b(?:is|are)\b
      |^(?:[^.]|\bInc\.){0,160}\bportfolio managers?:
      |\bprimarily responsible for the day-to-day management\b
      |\b(?:fund|portfolio|series) is managed by an? (?:[\w-]+ ){0,3}(?:team|committee) of (?:[\w-]+ ){0,2}(?:professionals|managers)\b
      |\b(?:lead|senior|key|principal) members of the (?:[\w-]+ ){0,2}team (?:are|is)\b
      |^\W*(?:Messrs?|Mr|Ms|Mses|Mrs|Dr)\b.{3,260}\b(?:is|are) (?:jointly |primarily |and |responsible )*responsible for managing\b
      |^\W*(?:the )?(?:[\p{L}&.'’-]+ ){0,8}(?:fund|portfolio|series) (?:is|are) (?:now )?(?:co-)?managed by (?!the |an? )
    `,
    'portfolio-manager-change',
  ],
  [
    'purchase-redemption-change',
    pattern('i')`
      ^(?:[^.]|\.\d){0,160}\b(?:contingent deferred|front-end|initial|deferred) sales charges?\b
      |^\W*(?:rights? of accumulation|letters? of intent)\b
    `,
    'sales-charge-change',
  ],
  [
    'disclosure-change',
    /^\W*(?:rights? of accumulation|letters? of intent)\b|^(?:[^.]|\.\d){0,160}\bcontingent deferred sales charges?\b/i,
    'sales-charge-change',
  ],
  [
    // "The Adviser has agreed to waive …"
    'fee-table-change',
    pattern('i')`
      ^(?:\W*\d{1,2}[.)]\s)?(?:[^.]|\.\d){0,240}\b(?:
        (?:agreed|intends?|undertaken) to (?:voluntarily |contractually )?(?:waive|limit|reimburse|cap)
        |(?:will|shall) (?:voluntarily |contractually )?waive
        |expense limitation|fee waiver|absorbed|do(?:es)? not exceed
      )
    `,
    'expense-limit-change',
  ],
]

export const typeByText = (newText: string): ChangeType | undefined => {
  const opening = newText.slice(0, 600)
  return BY_TEXT.find(([words]) => words.test(opening))?.[1]
}

/** The closer type of new text of a type. */
export const closerType = (type: ChangeType, newText: string): ChangeType => {
  const opening = newText.slice(0, 1200)
  return CLOSER.find(([from, words]) => from === type && words.test(opening))?.[2] ?? type
}

/** Whether new text speaks of managing or names someone: what is put in under "Who Manages the Fund" may be of an inquiry. */
export const tellsWhoManages = (newText: string): boolean =>
  /\bmanag(?:e[drs]?|ers|ing|ement)\b|\bteam\b/i.test(withoutFirms(newText)) || fullNamesIn(newText).length > 0
