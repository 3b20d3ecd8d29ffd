// In: a name that stands in a printed text. Out: what is asked of it again and again:
// how it stands on its line, and whether it is another's.
import { pattern } from '../../../model/pattern.ts'
import { nameKey } from '../names.ts'

export interface Named {
  name: string
  from: number
  to: number
}

/** Where something stands in a text. */
type Stretch = Pick<Named, 'from' | 'to'>

/** Words of a cover's lines that are no names. */
export const NO_LINE = pattern('i')`
  \b(?:class|shares|ticker|symbol|prospectus(?:es)?|date|dated|trust|name|supplement|funds|portfolios|inc|statement
  |family|group|investor|institutional|summary|series)\b
`

/** Nothing but marks up to the end of the line. */
export const ENDS_LINE = /^[®™*\s]*\n/
/** … or up to a bracket. */
export const ENDS_LINE_OR_BRACKET = /^[®™*\s]*(?:\n|$|\()/

export const opensLine = (text: string, { from }: Pick<Named, 'from'>): boolean => from === 0 || text[from - 1] === '\n'

const endsLine = (text: string, { to }: Pick<Named, 'to'>): boolean => ENDS_LINE_OR_BRACKET.test(text.slice(to, to + 4))

export const isAlone = (text: string, place: Stretch): boolean => opensLine(text, place) && endsLine(text, place)

export const overlap = (one: Stretch, other: Stretch): boolean => one.from < other.to && other.from < one.to

/** The word by which a family of funds is known. */
export const firstWord = (name: string): string => name.split(' ')[0]!

export const sameFirstWord = (one: string, other: string): boolean => firstWord(one).toLowerCase() === firstWord(other).toLowerCase()

export const sameName = (one: string, other: string): boolean => nameKey(one) === nameKey(other)

/** "Small Cap Growth Fund" of "Pinnacle Small Cap Growth Fund". */
export const isShortOf = (short: string, name: string): boolean => !sameName(short, name) && nameKey(name).endsWith(nameKey(short))

const OF_A_KIND = /(?<!\b(?:Appendix|Exhibit|Annex|Schedule)\s)\b(?:each|every|any|an?|such|one|another|the\sfollowing)\s$/i

/** "each Larch Fund": a kind of funds. */
export const isOfAKind = (text: string, { from }: Pick<Named, 'from'>): boolean => OF_A_KIND.test(text.slice(Math.max(0, from - 16), from))

/** "reorganize Money Market Portfolio, a series of the Trust, into Larch Money Market Portfolio": whole, though another name ends in it. */
export const isSeriesByName = (text: string, { from, to }: Stretch): boolean =>
  !/\bthe\s$/i.test(text.slice(Math.max(0, from - 5), from)) &&
  /^[®™*\s]*,\s(?:an?\s)(?:separate\s)?(?:series|portfolio)\sof\s/.test(text.slice(to, to + 40))

/** "a series of the Larch Series Fund" */
export const isWhatOthersAreSeriesOf = (text: string, { from }: Pick<Named, 'from'>): boolean =>
  /(?:series|portfolio)s?\sof\s(?:the\s)?$/i.test(text.slice(Math.max(0, from - 24), from))

/** Each name once, at its first place. */
export const unique = <T extends Pick<Named, 'name'>>(names: readonly T[]): T[] =>
  [...Map.groupBy(names, n => nameKey(n.name)).values()].map(([first]) => first!)

/** A name without the marks that print sets behind words. */
export const unmarked = (name: string): string =>
  name
    .replace(/[®™*]|\((?:R|TM|SM)\)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
