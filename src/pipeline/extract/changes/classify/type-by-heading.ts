// In: a heading. Out: the type of change that new text under it makes.
//   "Investment Strategies and Risks"
//    ^ strategy-change
import type { ChangeType } from '../../../../model/kinds.ts'
import { pattern } from '../../../../model/pattern.ts'

/** Words of headings, the most telling first: "Investment Strategies and Risks" is about strategies, "Income Risk" about a risk. */
const BY_HEADING: readonly (readonly [RegExp, ChangeType])[] = [
  // "Portfolio Management Risk", "Index Methodology Risk": the title of one risk, whatever it is of.
  [/^(?!.*\b(?:strateg(?:y|ies)|objectives?|polic(?:y|ies))(?:,| and| &) ).*\brisk\W*$/i, 'risk-change'],
  [/\bclosed (?:fund|portfolio)s?\b/i, 'closed-to-investors'],
  [/\bsub-?advisory\b.{0,40}\bfee (?:schedules?|rates?)\b/i, 'subadvisory-fee-change'],
  [/\bsub-?\s?advisory fees?\b/i, 'subadvisory-fee-change'],
  [/\bpolicies and (?:investment )?strategies\b/i, 'strategy-change'],
  // "How does the Fund pursue its investment objective?"
  [
    /\bhow (?:does|do|will|the|this|each|we)\b.{0,40}\b(?:pursue|seek|achieve|attain|reach|meet)s?\b.{0,30}\b(?:objectives?|goals?)\b/i,
    'strategy-change',
  ],
  [/\b(?:management|advisory)\b.{0,40}\bfee (?:schedules?|rates?)\b/i, 'management-fee-change'],
  [
    pattern('i')`
      \binvestment (?:objectives?|goals?)\b(?!.{0,40}(?:strateg|polic))
      |^(?:(?:the )?(?:fund|portfolio|series)s?.s? )?(?:objectives?|goals?|aims?)$
    `,
    'objective-change',
  ],
  [
    pattern('i')`
      \bportfolio (?:managers?|management|counselors?)\b
      |\bfund managers?\b
      |\bfund management\b
      |\bmanagement of the (?:funds?|portfolios?|series)\b
      |\binvestment team\b
      |\bwho (?:manages?|runs?)\b
      |\bmanagement team\b
      |\bhow the (?:fund|portfolio|series) is managed\b
      |\bhow is the (?:fund|portfolio) managed\b
    `,
    'portfolio-manager-change',
  ],
  [
    pattern('i')`
      \bunderlying index
      |\bindex (?:methodology|description|provider|information|construction)
      |\bindex(?:es)?$
      |\bindices\b
      |\bbenchmarks?\b
    `,
    'index-change',
  ],
  [
    pattern('i')`
      (?<!
        \b(?:
          purchase|redemption|exchange|trading|valuation|pricing|account|shareholder|dividend|distribution|privacy|voting
          |disclosure|holdings|transaction|general
        ) )\bpolic(?:y|ies)\b
      |\brestrictions?\b
      |\blimitations on investments?\b
      |\bdiversification\b
      |\bfundamental\b
    `,
    'policy-change',
  ],
  [
    pattern('i')`
      \bstrateg(?:y|ies)\b
      |\bprincipal investments?\b(?! risks?)
      |\b(?:fund|portfolio|series) invests?\b
      |\b(?:other|temporary) investments?\b
      |\b(?:fund|portfolio|series)s?['’]?s?['’]? investments\b
      |\bdefensive (?:positions?|investing|investments?|measures)\b
      |\binvestment (?:approach|process|techniques?|program|philosophy)\b
      |\bhow (?:we|it|they|the (?:fund|portfolio|adviser|advisor|manager)s?) (?:invests?|pursues?|selects?|chooses?|picks?)\b
      |\b(?:selling short|short (?:sales|selling))\b(?! risk)
      |\b(?:what|where) (?:the (?:fund|portfolio|series)s?|it|they|we) (?:may )?(?:buys?|owns?|holds?|invests?)\b
      |\b(?:primary|main|permitted|eligible|kinds of|types of) investments?\b(?! risks?)
      |\binvestment (?:selection|style|focus|universe|guidelines)\b
    `,
    'strategy-change',
  ],
  [/\brisks?\b(?!\/returns?\b)/i, 'risk-change'],
  [
    /\b(?:expense|fee) (?:limit\w*|caps?|waivers?|reimbursements?)\b|\b(?:limits?|caps?) on [\w ]{0,30}\bexpenses\b/i,
    'expense-limit-change',
  ],
  [/\badvisory and administrat(?:ion|ive) fees\b/i, 'management-fee-change'],
  [
    /\b(?:average annual |calendar year )?total returns?\b|\b(?:investment|performance) results\b|\bpast performance\b/i,
    'disclosure-change',
  ],
  [/\b12b-?1\b|\bdistribution (?:plans?|fees?|and service|\(12b)/i, 'distribution-fee-change'],
  [/\bsales? charges?\b|\bwaivers? of (?:class \w+ )?charges\b|\bCDSC\b|\bfront-end\b|\bsales loads?\b/i, 'sales-charge-change'],
  [
    pattern('i')`
      \bfees? (?:and|&) expenses\b
      |\bexpenses? (?:table|example|information)\b
      |\bfee table\b
      |\b(?:expense|fee) summary\b
      |\bsummary of (?:fund )?(?:fees|expenses)\b
      |\bcosts? (?:to invest|of investing)\b|\bwhat (?:it|you|the fund) (?:costs?|pays?)\b
      |\binvestor costs\b
      |\b(?:fund|portfolio|annual) operating\b
      |\b(?:share|stock|unit)holder fees\b
      |\bexpenses of the\b
      |\b(?:fund|portfolio|annual) expenses\b
      |^expenses$
      |\bexamples?$
    `,
    'fee-table-change',
  ],
  [/\b(?:management|advisory|manager['’]s|advis[eo]r['’]s) (?:fees?|compensation)\b/i, 'management-fee-change'],
  [/^(?:the )?(?:investment )?sub-?\s?advis[eo]r(?:s|\(s\))?$/i, 'subadviser-change'],
  [
    pattern('i')`
      \bpurchas|\bredempt|\bredeem|\bbuy(?:ing)?\b|\bsell(?:ing)?\b
      |\bexchang(?:e|ing) (?:of )?(?:shares|privilege)|^(?:telephone )?exchanges?$
      |\b(?:automatic|systematic|periodic) (?:cash )?(?:withdrawals?|investments?|exchanges?|purchases?)\b
      |\btelephone (?:transactions?|redemptions?|privileges?)\b
      |\bminimum\b
      |\bcreation (?:units?|transactions?|orders?)\b
      |\beligible (?:investors|purchasers)\b
      |\bhow to invest\b
      |\bshare prices?\b
      |\bpricing of (?:the )?(?:fund |portfolio )?shares\b
      |\bfrequent trading\b
      |\bmarket tim(?:ing|ers?)\b
    `,
    'purchase-redemption-change',
  ],
  [
    pattern('i')`
      \b(?:
        transfer agent
        |(?:distribution|underwriting|custody|custodian|administration) agreements?
        |custodians?|administrators?|administration|distributors?|underwriters?|auditors?|independent registered|counsel
        |service providers?|accountants?
      )\b
    `,
    'service-provider-change',
  ],
  [/\bcompensation of (?:the )?(?:trustees|directors|officers)\b|\b(?:trustees?|directors?)['’]?s? compensation\b/i, 'disclosure-change'],
  // "Board of Trustees and Investment Adviser"
  [/\b(?:trustees|directors)\b(?:,| and) (?:the )?(?:investment )?advis[eo]rs?\b/i, 'disclosure-change'],
  [/\btrustees\b.{0,12}\bofficers\b|\bboard of (?:trustees|directors)\b|\btrustees\b|\bdirectors\b/i, 'trustee-change'],
  [/\bofficers\b/i, 'officer-change'],
]

export const typeByHeading = (heading: string): ChangeType | undefined => BY_HEADING.find(([words]) => words.test(heading))?.[1]
