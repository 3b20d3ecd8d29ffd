// In: an instruction with its headings and new text. Out: the type of change that it is, where no sentence states one.
// The unit that is changed decides first, then the headings above it, then the opening of the new text; else it is replaced text.
import type { ChangeType } from '../../../model/kinds.ts'
import type { Instruction } from './instructions/instruction.ts'
import { fullFirmsIn } from './firms.ts'
import { fullNamesIn } from './people.ts'

/** Words of headings, the most telling first: "Investment Strategies and Risks" is about strategies, "Income Risk" about a risk. */
const BY_HEADING: [RegExp, ChangeType][] = [
  [/\bsub-?advisory\b.{0,40}\bfee (?:schedules?|rates?)\b/i, 'subadvisory-fee-change'],
  [/\bpolicies and (?:investment )?strategies\b/i, 'strategy-change'],
  [/\b(?:management|advisory)\b.{0,40}\bfee (?:schedules?|rates?)\b/i, 'management-fee-change'],
  [/\binvestment (?:objectives?|goals?)\b(?!.{0,40}(?:strateg|polic))|^(?:the fund.s )?(?:objectives?|goals?)$/i, 'objective-change'],
  [
    /\bportfolio (?:managers?|management|counselors?)\b|\bfund managers?\b|\bfund management\b|\bmanagement of the (?:funds?|portfolios?)\b|\binvestment team\b|\bwho manages\b|\bmanagement team\b|\bhow the (?:fund|portfolio) is managed\b|\bhow is the (?:fund|portfolio) managed\b/i,
    'portfolio-manager-change',
  ],
  [
    /\bunderlying index|\bindex (?:methodology|description|provider|information)|\bindex(?:es)?$|\bindices\b|\bbenchmarks?\b/i,
    'index-change',
  ],
  [
    /(?<!\b(?:purchase|redemption|exchange|trading|valuation|pricing|account|shareholder|dividend|distribution|privacy|voting|disclosure|holdings|transaction) )\bpolic(?:y|ies)\b|\brestrictions?\b|\blimitations on investments?\b|\bdiversification\b|\bfundamental\b/i,
    'policy-change',
  ],
  [
    /\bstrateg(?:y|ies)\b|\bprincipal investments?\b(?! risks?)|\b(?:fund|portfolio) invests?\b|\b(?:other|temporary) investments?\b|\b(?:fund|portfolio)s?['’]?s?['’]? investments\b|\bdefensive (?:positions?|investing|investments?|measures)\b|\binvestment (?:approach|process|techniques?|program|philosophy)\b|\bhow the (?:fund|portfolio) (?:invests|pursues)\b|\bwhat the (?:fund|portfolio) (?:buys|owns|holds)\b/i,
    'strategy-change',
  ],
  [/\brisks?\b(?!\/returns?\b)/i, 'risk-change'],
  [/\b(?:expense|fee) (?:limit\w*|caps?|waivers?|reimbursements?)\b/i, 'expense-limit-change'],
  [
    /\b(?:average annual |calendar year )?total returns?\b|\b(?:investment|performance) results\b|\bpast performance\b/i,
    'disclosure-change',
  ],
  [/\b12b-?1\b|\bdistribution (?:plans?|fees?|and service|\(12b)/i, 'distribution-fee-change'],
  [/\bsales? charges?\b|\bCDSC\b|\bfront-end\b|\bsales loads?\b/i, 'sales-charge-change'],
  [
    /\bfees? (?:and|&) expenses\b|\bexpenses? (?:table|example|information)\b|\bfee table\b|\b(?:expense|fee) summary\b|\bsummary of (?:fund )?(?:fees|expenses)\b|\bcosts? to invest\b|\bannual (?:fund|portfolio) operating\b|\bshareholder fees\b|\bexpenses of the\b|\b(?:fund|portfolio|annual) expenses\b|^expenses$|\bexamples?$/i,
    'fee-table-change',
  ],
  [/\b(?:management|advisory) fees?\b/i, 'management-fee-change'],
  [
    /\bpurchas|\bredempt|\bredeem|\bbuy(?:ing)?\b|\bsell(?:ing)?\b|\bexchang(?:e|ing) (?:of )?(?:shares|privilege)|\bminimum\b|\beligible (?:investors|purchasers)\b|\bhow to invest\b|\bshare prices?\b|\bfrequent trading\b|\bmarket timing\b/i,
    'purchase-redemption-change',
  ],
  [
    /\b(?:transfer agent|(?:distribution|underwriting|custody|custodian|administration) agreements?|custodians?|administrators?|administration|distributors?|underwriters?|auditors?|independent registered|counsel|service providers?|accountants?)\b/i,
    'service-provider-change',
  ],
  [/\btrustees\b.{0,12}\bofficers\b|\bboard of (?:trustees|directors)\b|\btrustees\b|\bdirectors\b/i, 'trustee-change'],
  [/\bofficers\b/i, 'officer-change'],
]

/** Openings of new text, where the headings say nothing. */
const BY_TEXT: [RegExp, ChangeType][] = [
  [/^(?!\W*(?:the|each|this) (?:funds?|portfolios?)\b)[^.]{0,160}\brisks?[.:]/i, 'risk-change'],
  [/\bannual (?:fund|portfolio) operating expenses\b|\bmanagement fees?\b[^.]{0,60}\d\.\d\d ?%/i, 'fee-table-change'],
  [
    /^\W*(?:[A-Z][^.:]{2,60}[.:]\s+)?(?:under normal (?:market |circumstances|conditions)[^,]{0,30}, )?(?:the|each) (?:fund|portfolio|series)\b[^.]{0,40}\binvests?\b/i,
    'strategy-change',
  ],
  [/\bbreakpoints?\b|\b(?:advisory|management) fees?\b[^.]{0,80}(?:\d%|reduc|increas)/i, 'management-fee-change'],
  [/\b(?:day-to-day|primarily responsible)\b[^.]{0,80}\bmanage/i, 'portfolio-manager-change'],
  [
    /\bminimum (?:initial |subsequent |additional )?(?:investments?|purchases?)\b|\b(?:redeem|exchange|purchase|buy|sell)\b[^.]{0,40}\bshares\b/i,
    'purchase-redemption-change',
  ],
]

const first = (rules: [RegExp, ChangeType][], text: string) => rules.find(([pattern]) => pattern.test(text))?.[1]

/** What a changed reference speaks of, read from the words around it. */
const BY_REFERENCE: [RegExp, ChangeType][] = [
  [/^(?:the )?(?:\w+ )?(?:ticker|trading) symbols?\b/i, 'disclosure-change'],
  [
    /^\W*(?:the )?(?:(?:fund|portfolio|trust)['’]?s?['’]? )?(?:[\w-]+ ){0,2}(?:class|shares)(?: shares)?\W*$|^\W*(?:the )?(?:(?:fund|portfolio|trust)['’]?s?['’]? )?class [\w-]+(?: shares)?\W*$/i,
    'share-class-change',
  ],
  [/\bindex(?:es)?\b(?! (?:management|solutions|funds?|partners|services|provider)\b)|\bbenchmark\b/i, 'index-change'],
  [/\bsub-?advis[eo]rs?\b|\bsubadvisory\b/i, 'subadviser-change'],
  [/\bportfolio managers?\b|\b(?:Mr|Ms|Mrs|Dr)\.? [A-Z]|\breferences to (?:him|her|them)\b/, 'portfolio-manager-change'],
  [
    /\b(?:transfer agent|custodian|administrator|distributor|principal underwriter|auditor|mailing address|telephone number|website|address)\b/i,
    'service-provider-change',
  ],
  [/\b(?:investment )?advis[eo]r\b(?!['’]s\b)/i, 'adviser-change'],
  [
    /^(?!(?!.*\bnames?\b)\S+\s(?:.*\s)?(?:of|for|in) (?:the|each|that|this|such) (?:funds?|portfolios?|ETFs?)["”]?$)(?!(?:the )?(?:number|size|amount|frequency|level|minimum|maximum|date|time|percentage|schedule|list)s? ).*\b(?:funds?|portfolios?|ETF)["”]?$/is,
    'portfolio-renamed',
  ],
  [/\b(?:management|advisory) fees?\b/i, 'management-fee-change'],
  [/^["“]?(?!principal\b)[\p{Lu}][^.;:]{2,70}\sRisks?["”]?$/u, 'risk-change'],
]

/** An office by its name alone. */
const OFFICE =
  /^(?:the )?(?:(?:investment|sub|portfolio|fund|principal) ?-?)*(?:managers?|advis[eo]rs?|distributors?|underwriters?|administrators?|custodians?|agents?|trustees?|directors?)$/i

/** Words of the instruction that name what a part is: "the list of Underlying Funds", "the risk titled". */
const ABOUT =
  /\b(?:information|paragraphs?|entry|entries|rows?|disclosure|section|references?|description|text)\b(?:[^.]{0,40})\b(?:for|on|about|relating to|regarding|concerning|of|to|pertaining to)\b/i

/** New text that tells of a firm engaged: "The Adviser has entered into a sub-advisory agreement with Marl Limited". */
export const ENTERED =
  /\b(?:has|have) entered into an? (?:new |interim )?(?:investment )?sub-?\s?advisory agreement (?:[^.;]{0,60} )?with\b/i

/** A heading names a field, its new text may name the very thing. */
const CLOSER: [ChangeType, RegExp, ChangeType][] = [
  [
    'disclosure-change',
    /\b(?:will (?:be )?|is |are )?clos(?:e|ed) to (?:all |most |certain )?new (?:investors|investments|purchases|accounts)\b|\blimit public sales\b/i,
    'closed-to-investors',
  ],
  ['disclosure-change', ENTERED, 'subadviser-change'],
  ['disclosure-change', /\bcompares? its performance to that of\b|\bnew (?:primary |blended )?(?:benchmark|index)\b/i, 'index-change'],
  ['service-provider-change', /\b(?:adviser|advisor|manager)\b[^.]{0,60}\bfees?\b[^.]{0,120}\bannual rate\b/i, 'management-fee-change'],
  [
    'disclosure-change',
    /\b(?:pays?|receives?|entitled to)\b[^.]{0,60}\b(?:management|advisory|investment advisory)? ?fee\b(?:[^.]|\.\d){0,160}\b(?:annual rates?|per annum)\b/i,
    'management-fee-change',
  ],
  [
    'purchase-redemption-change',
    /\b(?:limit|restrict|discontinue|suspend) (?:the )?(?:purchases?|sales?|offering)\b[^.]{0,90}\b(?:by|to|from) (?:certain |all )?new (?:investors|shareholders|purchasers|accounts)\b|\bclosed to (?:all )?(?:new|purchases|investors|investments?)\b|\bno longer (?:accept|available for|offered|open to)\b[^.]{0,40}\b(?:purchase|invest|new|sale|order)/i,
    'closed-to-investors',
  ],
  [
    'disclosure-change',
    /\b(?:serves?|served|acts?|is|are) as (?:an? |the )?(?:co-|lead |senior )*portfolio managers?\b|\b(?:has|have) been (?:an? |the )?(?:co-|lead |senior )*portfolio managers?\b|\bportfolio managers? of the (?:fund|portfolio) since\b|^\W*(?:the )?portfolio managers? (?:of|for) the [^.]{3,80}\b(?:is|are)\b|^(?:[^.]|\bInc\.){0,160}\bportfolio managers?:|\bprimarily responsible for the day-to-day management\b|^\W*(?:Messrs?|Mr|Ms|Mses|Mrs|Dr)\b.{3,260}\b(?:is|are) (?:jointly |primarily |and |responsible )*responsible for managing\b|^\W*(?:the )?(?:[\p{L}&.'’-]+ ){0,8}(?:fund|portfolio|series) (?:is|are) (?:now )?(?:co-)?managed by (?!the |an? )/iu,
    'portfolio-manager-change',
  ],
  [
    'purchase-redemption-change',
    /^(?:[^.]|\.\d){0,160}\b(?:contingent deferred|front-end|initial|deferred) sales charges?\b|^\W*(?:rights? of accumulation|letters? of intent)\b/i,
    'sales-charge-change',
  ],
  [
    'disclosure-change',
    /^\W*(?:rights? of accumulation|letters? of intent)\b|^(?:[^.]|\.\d){0,160}\bcontingent deferred sales charges?\b/i,
    'sales-charge-change',
  ],
  [
    'fee-table-change',
    /^(?:[^.]|\.\d){0,240}\b(?:(?:agreed|intends?|undertaken) to (?:waive|limit|reimburse|cap)|expense limitation|fee waiver|absorbed|do(?:es)? not exceed)/i,
    'expense-limit-change',
  ],
]

export function typeOfInstruction(instruction: Instruction, printed: string, newText: string): ChangeType {
  const type = byHeading(instruction, printed, newText)
  // "In the section "Management," the information for Jane Roe is deleted": people under management are its managers.
  if (
    type === 'disclosure-change' &&
    /\bmanage/i.test([instruction.heading, ...instruction.path].join(' ')) &&
    ABOUT.test(printed) &&
    fullNamesIn(printed.replace(/["“][^"“”]*["”]/g, ' ')).length
  )
    return 'portfolio-manager-change'
  // "the table … is amended to add the following as a benchmark": what is put in is an index.
  if (
    type === 'disclosure-change' &&
    /\b(?:benchmarks?|(?:new|additional|primary|secondary|comparative|broad-based) (?:[\w-]+ ){0,3}index)\b/i.test(
      printed.replace(QUOTED, ' '),
    )
  )
    return 'index-change'
  return (
    CLOSER.find(
      ([from, pattern]) => from === type && !/table|example/i.test(instruction.part ?? '') && pattern.test(newText.slice(0, 1200)),
    )?.[2] ?? type
  )
}

/** Offices of a trust. */
const OFFICERS =
  /\b(?:elected|appointed|resigned|named|serves?|retired|succeed\w+)\b[^.]{0,60}\b(?:vice president|president|treasurer|secretary|chief (?:\w+ ){1,2}officer|controller)\b/i

/** "Fund Summary: Larch Managed Futures Strategy Fund": the words of a name say nothing of the section. */
const FUND_NAME = /(?:\p{Lu}[\p{L}\d.&'’/-]*\s){1,9}(?:Fund|Portfolio|ETF)\b(?!\s(?:Summary|Invests?|Objective|Management|Managers?))/gu
const QUOTED = /["“][^"“”]*["”]/g

function byHeading({ heading, path, part, oldWords, newWords, operation }: Instruction, printed: string, newText: string): ChangeType {
  const words = printed.replace(/[\u2010\u2011]/g, '-')
  // 'under "The Manager and Advisor," delete references to Jane Roe': a person among those who advise is a manager.
  if (
    heading &&
    oldWords &&
    /\b(?:manager|advis[eo]r)s?\b/i.test([heading, ...path].join(' ')) &&
    fullNamesIn(oldWords).length &&
    !fullFirmsIn(oldWords).length
  )
    return 'portfolio-manager-change'
  // "the references to Ms. Fenn in the table of directors and officers"
  if (!heading && oldWords && !/\bportfolio managers?\b/i.test(words)) {
    if (/\bofficers\b/i.test(words)) return 'officer-change'
    if (/\b(?:table|list|section|information)\b[^.]{0,40}\b(?:trustees|directors)\b/i.test(words)) return 'trustee-change'
  }
  // "references to X, LLP are replaced with Y, LLP as a result of a change in the subadviser's name": a firm that bears another name.
  if (
    !heading &&
    oldWords &&
    newWords &&
    operation === 'rename' &&
    fullFirmsIn(oldWords).length &&
    fullFirmsIn(newWords).length &&
    /\b(?:names?|renam\w+)\b/i.test(words.replace(QUOTED, ' '))
  )
    return 'organization-renamed'
  // "references to the "Investment Manager" are changed to "Investment Adviser"": another word for an office, held by whom it was.
  if (!heading && oldWords && newWords && OFFICE.test(oldWords) && OFFICE.test(newWords)) return 'disclosure-change'
  if (!heading && oldWords) {
    const type = first(BY_REFERENCE, oldWords.replace(/[\u2010\u2011]/g, '-')) ?? first(BY_REFERENCE, words)
    // References to a portfolio that are deleted rename nothing.
    if (type && (type !== 'portfolio-renamed' || operation === 'rename')) return type
  }
  if (/\bbiograph(?:y|ical|ies)\b/i.test(words)) return 'portfolio-manager-change'
  // 'under "Sub-Advisor and Portfolio Managers," delete all information for X Corp.': a firm among those who advise.
  if (
    heading &&
    operation !== 'insert' &&
    /\bsub-?\s?advis[eo]rs?\b/i.test([heading, ...path].join(' ')) &&
    /\b(?:information|references?|disclosure|section)\b[^.;]{0,20}\b(?:for|about|regarding|to|on|concerning)\s(?=\p{Lu})/u.test(
      words.replace(QUOTED, ' '),
    ) &&
    fullFirmsIn(words.replace(QUOTED, ' ')).length
  )
    return 'subadviser-change'
  // "Investment restriction number 5 … is deleted": what it is, its own words say.
  if (
    /^\W*(?:[\w, ]{0,40}, )?(?:the )?(?:non-?)?(?:fundamental |investment )+(?:polic(?:y|ies)|restrictions?|limitations?)\b/i.test(
      words.replace(QUOTED, ' '),
    )
  )
    return 'policy-change'
  const inner = heading ? first(BY_HEADING, heading) : undefined
  if (/\brisk (?:factor|titled|entitled|disclosure)|\brisk table\b/i.test(words) && (!inner || inner === 'policy-change'))
    return 'risk-change'
  // "Who Manages the Funds?" over "Board of Trustees" tells of trustees.
  if (
    inner === 'portfolio-manager-change' &&
    !/\bportfolio managers?\b/i.test(`${heading} ${words}`) &&
    path.some(above => /\btrustees\b|\bboard of directors\b/i.test(above))
  )
    return 'trustee-change'
  // "The following persons are added to the table of Trustees under “Management of the Fund”"
  if (
    inner === 'portfolio-manager-change' &&
    /\b(?:table|list|chart|roster) of (?:the )?(?:independent |interested )?(?:trustees|directors)\b/i.test(words.replace(QUOTED, ' '))
  )
    return 'trustee-change'
  // "… to reflect that Jane Roe has been elected Treasurer" under management tells of an office of the trust.
  if (
    inner === 'portfolio-manager-change' &&
    OFFICERS.test(words.replace(QUOTED, ' ')) &&
    !/\bportfolio managers?\b/i.test(`${heading} ${words}`)
  )
    return 'officer-change'
  if (inner) return inner
  // "Under the section "Series D," the references to X as the Sub-Adviser are replaced with Y": what the reference speaks of.
  const spoken =
    (operation === 'rename' || operation === 'delete') && oldWords ? first(BY_REFERENCE, words.replace(/["“][^"“”]*["”]/g, ' ')) : undefined
  if (spoken) return spoken
  if (part && /table|example/i.test(part) && /\b(?:fee|expense|fees)\b/i.test(words.slice(0, 160))) return 'fee-table-change'
  for (const above of [...path].reverse()) {
    const type = first(BY_HEADING, above.replace(FUND_NAME, ' '))
    if (type) return type
  }
  // "Foreign Securities", "Futures and Options": what a portfolio may hold.
  if (heading && /\b(?:securities|instruments|derivatives|futures|options|swaps|loans|bonds|obligations)$/i.test(heading))
    return 'strategy-change'
  // "the portfolio manager information in the "Management" section": the heading says little, what is changed says more.
  if (heading && /\b(?:portfolio|fund) (?:managers?|counselors?)\b/i.test(words.replace(QUOTED, ' ').slice(0, 200)))
    return 'portfolio-manager-change'
  const own = first(BY_HEADING, words.replace(/["“][^"“”]*["”]/g, ' ').slice(0, 200))
  if (own && (!heading || /\bto (?:provide|state|reflect|indicate|clarify) that\b/i.test(words))) return own
  // Where pages alone are named the new text opens with the heading of what it replaces.
  const opening = heading || path.length ? undefined : first(BY_HEADING, newText.slice(0, 60))
  return opening ?? first(BY_TEXT, newText.slice(0, 600)) ?? 'disclosure-change'
}
