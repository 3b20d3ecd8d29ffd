// In: an instruction about references to a name that it does not print, or new text that tells of an index replaced. Out: the names that
// it gives.
//   "All references to the Fund's name are replaced with "Larch Leaders ETF"."
//                          ^ not printed                   ^ to
import { pattern } from '../../../model/pattern.ts'
import type { Names, NamesStep } from './instruction-names.ts'
import { looksLikePortfolio } from './stated/names.ts'

const INDEX_REPLACED = pattern('u')`
  \b(?:[Ee]ffective|[Aa]s of|[Bb]eginning)\b[^.;]{0,40}?\b((?:19|20)\d\d),? (?:the )?
  (\p{Lu}[^.;]{3,110}?(?:Index|Average))[®™]* (?:has )?replaced (?:the )?(\p{Lu}[^.;]{3,110}?(?:Index|Average))(?!\w)
`
const NAME_OF_FUND = pattern('i')`
  ^(?:(?:former |current )?names? )?(?:of|for) (?:the|each|this) (?:[^,.;]{2,60} )?(?:funds?|portfolios?|series|etfs?)$
  // "the Fund's name", "the Larch Bond ETF's current name"
  |(?:^|\s)(?:fund|portfolio|series|etf)s?['’]?s? (?:(?:current|existing|former|old|prior|previous|present) )?names?$
`
const FORMER_NAME = pattern('i')`
  ^(?:the )?(?:former|old|current|previous) (?:[\w-]+ ){0,2}name$
  |^of (?:the|its|each) (?:[\w'’-]+ ){0,3}(?:index|benchmark)$
  |^(?:the )?(?:(?:fund|portfolio|series)['’]s (?:\w+ )?|(?:benchmark|underlying|target) )(?:index|benchmark)$
  // "the Fund’s name", "the Fund’s name, ticker symbol and benchmark index"
  |^(?:the |each )?(?:fund|portfolio|series|etf)['’]?s
    (?:,? (?:and )?(?:name|(?:ticker )?symbol|(?:benchmark |underlying )?(?:index|benchmark)))+$
`
/** "Effective as of August 1, 2024, the A Index replaced the B Index": news where the year is the filing's own or the one beside it. */
export function indexMoved(newText: string, dated: string | null): Names | null {
  const moved = INDEX_REPLACED.exec(newText.slice(0, 6000))
  if (!moved || !dated || Math.abs(Number(moved[1]) - Number(dated.slice(0, 4))) > 1) return null
  const bare = (name: string) => name.replace(/[®™*]/g, '').trim()
  return { from: bare(moved[3]!), to: bare(moved[2]!) }
}

/** "All references to the name of the Fund are replaced with X": the old name is not printed. */
export const ofUnprintedName: NamesStep = ({ type, instruction: { oldWords, newWords }, parts }) =>
  type === 'portfolio-renamed' && oldWords && NAME_OF_FUND.test(oldWords) ? { from: null, to: newWords ?? onlyName(parts[0] ?? '') } : null

/** "… are replaced with: | Larch Leaders ETF.": new text that opens with nothing but a name. */
function onlyName(part: string): string | null {
  const words = part.trim().replace(/^["“]|[.,]?["”]?\.?$/g, '')
  return looksLikePortfolio(words) && words.length < 120 && /^\p{Lu}/u.test(words) ? words : null
}

/** "All references to the former index name", "to the Fund's index are replaced with "Larch Index"": the old one is not printed. */
export const ofFormerIndex: NamesStep = ({ type, instruction: { oldWords, newWords } }) =>
  type === 'index-change' && oldWords && FORMER_NAME.test(oldWords)
    ? { from: null, to: newWords && NAME_OF_INDEX.test(newWords) ? newWords : null }
    : null
const NAME_OF_INDEX = /^["“]?\p{Lu}[^.,;]{3,110}\b(?:Index|Average|Benchmark)\b[^.,;]{0,12}$/u
