// In: words of a filing. Out: the same word by word, and what each may be in the name of a person: a name, an initial, a title, a degree,
// a word of firms and funds, or none of them.
import { pattern } from '../../../../model/pattern.ts'
import { remembered } from '../../../../model/remembered.ts'
import { wordList } from '../../../../model/word-list.ts'
import { wordsIn } from '../../../../model/words-in.ts'
import { inCapitals } from '../folded.ts'

const TITLE = /^(?:Mr|Mrs|Ms|Messrs|Mmes|Mses|Dr|Drs|Miss|Sir|Prof|Professor|Dame|Rev|Reverend|Hon|Honorable)\.?$/i
const DEGREE = pattern('i')`
  ^(?:
    CFA|C\.F\.A\.?|CPA|C\.P\.A\.?|CFP|Ph\.?D\.?|PhD|M\.?B\.?A\.?|M\.?D\.?|J\.?D\.?|FSA|CAIA|FRM|Esq\.?|CMT|CIMA|ASA|CIC
    |ChFC|CLU|FCA|DPhil|MSc|B\.A\.?|ASIP|MAAA|FCAS|CQF
  )$
`
const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/i
const PARTICLE = /^(?:de|del|della|der|den|van|von|di|da|la|le|du|dos|bin|ten|ter|al|el|St\.?|y)$/
const INITIAL = /^(?:[A-Z]\.){1,3}$|^[A-Z]$/
/** "Orr", "O'Hara", "McFee", "LaSalle", "Orr-Pell" */
const NAME = pattern('u')`
  ^(?:
    \p{Lu}[\p{Ll}]+|\p{Lu}\p{Ll}*['’]\p{Lu}\p{Ll}+|(?:Mc|Mac|De|Di|La|Le|Van|Du|O)\p{Lu}\p{Ll}+
    |\p{Lu}\p{Ll}{1,3}\p{Lu}\p{Ll}+
  )(?:-\p{Lu}[\p{Ll}]+)*$
`
const CAPITAL_NAME = /^\p{Lu}[\p{Lu}'’]+(?:-\p{Lu}+)*$/u
const POSSESSIVE = /['’\u0092]s$|['’]S$|['’]$/
const SIGN = /^[,;:()"“”\u0093\u0094[\]\u2014]$/
const WORD_OR_SIGN = /[^\s,;:()"“”\u0093\u0094[\]*\u2014]+|[,;:()"“”\u0093\u0094[\]\u2014]/g
/** "Lijun (Kevin) Chen": what stands in brackets between two names is a name, too; the brackets are put aside in their places. */
const NICKNAME = /(?<=\p{Lu}\p{Ll}+\s(?:\p{Lu}\.\s)?)\((\p{Lu}\p{Ll}{1,11})\)(?=\s\p{Lu}\p{Ll})/gu

/** Words of firms, funds and indexes: a name beside one of them, with nothing between, is no person's. */
const OF_FIRMS: ReadonlySet<string> = new Set(wordList`
  advisers advisors adviser advisor asset assets management managements capital partners partner associates investments investment
  investors services service group company companies co corp corporation inc incorporated llc lp llp ltd limited plc trust trusts
  fund funds portfolio portfolios series etf etfs index indexes indices bank bancorp securities holdings financial global
  international insurance life american america national growth value income equity equities bond bonds cap large mid small midcap
  smallcap core balanced total return market markets money emerging municipal government treasury energy infrastructure technology
  health care real estate opportunities opportunity select strategic strategy strategies dividend high yield short term intermediate
  long u.s world european europe pacific asia japan china developed research counsel distributors university college school street
  avenue road square plaza boulevard floor suite building city county state states united new york boston chicago london retirement
  lifestyle allocation aggressive conservative moderate class shares share stock stocks composite average kensho solutions platform
  team society institute association variable products mutual family fixed quantitative systems exchange commission act code rule
  form york massachusetts connecticut california pennsylvania delaware maryland san los society hedge credit multi-cap mid-cap
  small-cap large-cap target date custody custodian agency transfer shareholder family discovery blue chip contrafund heritage
  legacy america's sustainable sustainability investing esg thematic institutional private wealth alternative alternatives tax-free
  tax-exempt utilities natural resources science canyon harbor creek mountain summit valley horizon coast ocean advisory analytics
  ventures enterprises brothers
`)
/** Words of firms or of sentences that are surnames behind an initial or a title: "Ruth H. Page", "Mr. Long". */
const ALSO_SURNAMES: ReadonlySet<string> = new Set(wordList`page long small street bond stock head may march sole blue chip day`)
/** Other words that are printed with a capital and are no names. */
const OTHERS: ReadonlySet<string> = new Set(wordList`
  the a an and or of in on at by for from to with as if it its is are was were be been will would shall may who whom which that this
  these those there their they he she his her him we our you your not no nor all any each both effective immediately accordingly
  additionally instead also however therefore following prior until since after before upon under during while when where because
  beginning commencing starting thereafter currently january february march april may june july august september october november
  december jan feb mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday portfolio manager managers
  co-manager co-managers lead senior vice president executive managing director directors chairman chair trustee trustees officer
  officers chief head member members principal analyst founder treasurer secretary counsel board supplement prospectus prospectuses
  statement additional information sai summary page section heading paragraph table fees expenses risk risks risk/return objective
  date dated name names title since tenure experience primary responsibility management manage managed manages biographical business
  employee sub-adviser subadviser sub-advisers sub-advisor sub-advisers' fund's portfolio's trust's registered other accounts none
  mr mrs ms dr messrs mmes joined joins has have had serves served serve continue continues no longer replaces replace replaced
  retire retires retired retirement resigned resigns resign leave leaves left references reference departure now current former new
  remaining please retain important notice proposed approved agreement plan reorganization shareholders shareholder stockholders
  unitholders investor
  investors meeting special report annual co-portfolio associate assistant deputy interim acting independent interested
  disinterested nominee nominees age position positions changes change day-to-day jointly primarily responsible co-manages assume
  assumes assumed become becomes became begin begins began join been being sole together along role roles responsibilities per cent
  percent firm fee fees charge charges sales expense limitation example period periods quarter best worst purchase currency rate
  foreign disclosure documents types number box p.o p.o. permanent sector waiver audit committee committees compensation governance
  biography biographies recent education background public accounting dollar range beneficially owned
  nominating valuation vacancy through about over more than between into out up down only same such then than thus hereby hereof
  contingent deferred authorized participant participants creation creations redemption redemptions unit units underlying liquidation
  listing
`)

type Kind = 'name' | 'initial' | 'particle' | 'title' | 'degree' | 'suffix' | 'firm' | 'other'

export interface Token {
  text: string
  from: number
  to: number
  kind: Kind
}

/**
 * What a printed word is in running text, and what among words in capitals alone;
 * words come again and again, and each is looked at once.
 */
const wordOf = remembered((printed: string): { text: string; kind: Kind; inCapitals: Kind } => {
  const text = withoutStop(printed.replace(POSSESSIVE, ''))
  return { text, kind: kindOf(text, NAME, PARTICLE), inCapitals: kindOf(text, CAPITAL_NAME, null) }
}, 20_000)

/** Forms of which a full stop may be a part. */
const ABBREVIATED = [INITIAL, TITLE, DEGREE, SUFFIX, PARTICLE]

/** A stop after a word ends a sentence; after an initial or a short form it is its own. */
const withoutStop = (word: string): string => (word.endsWith('.') && !ABBREVIATED.some(form => form.test(word)) ? word.slice(0, -1) : word)

/** The first kind that fits; what is known by a list comes before what has the shape of a name. */
function kindOf(text: string, name: RegExp, particle: RegExp | null): Kind {
  if (SIGN.test(text)) return 'other'
  if (TITLE.test(text)) return 'title'
  if (DEGREE.test(text) && text !== 'MA') return 'degree'
  if (SUFFIX.test(text)) return 'suffix'
  if (INITIAL.test(text) && text !== 'A' && text !== 'I') return 'initial'
  const low = text.toLowerCase()
  if (OTHERS.has(low)) return 'other'
  if (OF_FIRMS.has(low) || text === '&') return 'firm'
  if (name.test(text)) return 'name'
  return particle?.test(text) ? 'particle' : 'other'
}

export const tokensOf = remembered((printed: string): readonly Token[] => {
  const text = printed.includes('(') ? printed.replace(NICKNAME, (all: string) => ' '.repeat(all.length)) : printed
  const kind = inCapitals(text) ? 'inCapitals' : 'kind'
  const tokens = wordsIn(text, WORD_OR_SIGN, (printed, from): Token => {
    const word = wordOf(printed)
    return { text: word.text, from, to: from + word.text.length, kind: word[kind] }
  })
  return tokens.map((token, i) => (isSurname(tokens, i) || isGivenName(tokens, i) ? { ...token, kind: 'name' } : token))
})

/** "Jan Larch": the short name of a month before a name. */
const isGivenName = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.text === 'Jan' && (tokens[at + 1]?.kind === 'name' || (tokens[at + 1]?.kind === 'initial' && tokens[at + 2]?.kind === 'name'))

/** "Ruth H. Page": a word that else is no name, behind a given name with an initial, or behind a title. */
function isSurname(tokens: readonly Token[], at: number): boolean {
  const { text, kind } = tokens[at]!
  if ((kind !== 'other' && kind !== 'firm') || !/^\p{Lu}\p{Ll}/u.test(text) || !ALSO_SURNAMES.has(text.toLowerCase())) return false
  const before = tokens[at - 1]
  return before?.kind === 'title' || (before?.kind === 'initial' && /^[A-Z]\.$/.test(before.text) && tokens[at - 2]?.kind === 'name')
}
