// In: words that are exchanged for others, or those around them. Out: the type of change that the exchange makes.
//   "references to the investment sub-adviser are replaced with …"
//                                 ^ subadviser-change
import type { ChangeType } from '../../../../model/kinds.ts'
import { pattern } from '../../../../model/pattern.ts'

/** What a changed reference speaks of, read from the words around it. */
const BY_REFERENCE: readonly (readonly [RegExp, ChangeType])[] = [
  [/^(?:the )?(?:\w+ )?(?:ticker|trading) symbols?\b/i, 'disclosure-change'],
  [
    /^(?:(?:each|the) )?(?:fund|portfolio|series|etf)s?['’]?s? (?:current |existing )?names?(?:,? and (?:ticker|trading) symbols?)?$/i,
    'portfolio-renamed',
  ],
  [
    /(?:^|\s)(?:fund|portfolio|ETF)s?['’]?s?['’]? (?:(?:former|current|old|prior|previous|existing|present) )?names?$/i,
    'portfolio-renamed',
  ],
  [
    pattern('i')`
      ^\W*(?:the )?(?:(?:fund|portfolio|series|trust)['’]?s?['’]? )?(?:[\w-]+ ){0,2}(?:class|shares)(?: shares)?\W*$
      |^\W*(?:the )?(?:(?:fund|portfolio|series|trust)['’]?s?['’]? )?class [\w-]+(?: shares)?\W*$
    `,
    'share-class-change',
  ],
  [/\bind(?:ex(?:es)?|ices)\b(?! (?:management|solutions|funds?|partners|services|provider)\b)|\bbenchmark\b/i, 'index-change'],
  [/\bsub-?advis[eo]rs?\b|\bsubadvisory\b/i, 'subadviser-change'],
  [/\bportfolio managers?\b|\b(?:Mr|Ms|Mrs|Dr)\.? [A-Z]|\breferences to (?:him|her|them)\b/, 'portfolio-manager-change'],
  [
    pattern('i')`
      \b(?:
        transfer agent|custodian|administrator|distributor|principal underwriter|auditor|mailing address|telephone number
        |website|address
      )\b
    `,
    'service-provider-change',
  ],
  // "all references to NYSE Arca, Inc."
  [
    pattern('i')`
      ^\W*(?:the )?(?:NYSE(?: Arca| American)?|Nasdaq(?: (?:Global )?(?:Select |Stock )?(?:Market|Exchange))?|Cboe(?: BZX)?(?: Exchange)?
      |New York Stock Exchange)(?:,? (?:Inc|LLC))?\W*$
    `,
    'service-provider-change',
  ],
  // "all references to 45 Harbor Street are changed to 400 Larch Street"
  [
    /^\W*\d{1,5} (?:[A-Z][\w.]+ ){1,3}(?:Street|Avenue|Road|Drive|Boulevard|Lane|Plaza|Parkway|Way|Square|Place)\b/,
    'service-provider-change',
  ],
  [/\b(?:investment )?advis[eo]r\b(?!['’]s\b)/i, 'adviser-change'],
  [
    pattern('is')`
      // "the investments of the Fund", "the number of shares of the Fund": of a portfolio, and not its name
      ^(?!(?!.*\bnames?\b)\S+\s(?:.*\s)?(?:of|for|in) (?:the|each|that|this|such) (?:funds?|portfolios?|series|ETFs?)["”]?$)
      (?!(?:the )?(?:number|size|amount|frequency|level|minimum|maximum|date|time|percentage|schedule|list)s? )
      .*\b(?:funds?|portfolios?|series|ETF)["”]?$
    `,
    'portfolio-renamed',
  ],
  [/\b(?:management|advisory) fees?\b/i, 'management-fee-change'],
  [/^["“]?(?!principal\b)[\p{Lu}][^.;:]{2,70}\sRisks?["”]?$/u, 'risk-change'],
]

export const typeByReference = (reference: string): ChangeType | undefined => BY_REFERENCE.find(([words]) => words.test(reference))?.[1]
