// In: words of a filing. Out: the same word by word, and what each may be in the name of a firm: its company form, a word such as
// "Advisors", a word that no name holds.
import { pattern } from '../../../../model/pattern.ts'
import { remembered } from '../../../../model/remembered.ts'
import { wordList } from '../../../../model/word-list.ts'
import { wordsIn } from '../../../../model/words-in.ts'

/** Company forms. */
export const LEGAL = pattern('i')`
  ^(?:
    LLC|L\.L\.C\.?|Inc\.?|Incorporated|Corp\.?|Corporation|L\.P\.?|LP|LLP|L\.L\.P\.?|Ltd\.?|Limited|plc|N\.A\.?|AG|S\.A\.?
    |GmbH|SE|S\.C\.A\.?|S\.A\.S\.?|S\.p\.A\.?|Co\.?|Company|Pty|B\.V\.?|N\.V\.?|LTD
  )$
`
/** A form after which a name has ended. */
export const HARD = /^(?:LLC|L\.L\.C\.?|S\.C\.A\.?|Inc\.?|Corp\.?|L\.P\.?|LP|LLP|Ltd\.?|Limited|plc|N\.A\.?|GmbH)$/i
/** Company forms that are no abbreviation: a full stop after one ends the sentence. */
export const WORD = /^(?:Incorporated|Corporation|Limited|Company|LLC|LLP|plc)$/i
/** Words that make a firm of the name before them. */
export const SOFT = pattern('i')`
  ^(?:
    Advis[eo]rs|Management|Associates|Partners|Capital|Investments|Services|Group|Counsel|Counselors|Counsellors|Advisory
    |Investors|Securities|Distributors|Bank|Managers|Research|Trust Company
  )$
`

/** Words of a sentence or of a role: a firm's name does not begin with or run over them. */
export const EDGE: ReadonlySet<string> = new Set(wordList`
  the a an and of in on at by for from to with as if it its is are was were be been will would shall may who which that this these
  those between under pursuant effective immediately accordingly instead also however therefore until since after before upon during
  when because beginning adviser advisor subadviser sub-adviser sub-advisor manager subadvisor distributor administrator custodian
  agent board trustees trustee fund funds portfolio portfolios series trust approved terminated replaced replaces replace succeed succeeded
  become becomes became serve serves served has have had continue continues shareholders shareholder stockholders unitholders meeting
  agreement references
  current former january february march april june july august september october november december investment's respectively both
  each all any not no longer appointed selected name presently currently known formerly "investment appoint hire retain remain
  remains remained take takes over place prospectus supplement statement sai act where whereby while into than our your we you they
  he she his her their or but so firm other two three an affiliate subsidiary wholly-owned
`)
/** What a sentence in capitals says of a firm; otherwise "Engaged Capital LLC" is a name. */
export const EDGE_IN_CAPITALS: ReadonlySet<string> = new Set(wordList`
  engaged engages named names hired hires retained retains succeeding succeeds replacing joins added adds elected has
`)
/** Words that many firms bear: alone they name none. */
export const GENERIC: ReadonlySet<string> = new Set(wordList`
  investment asset management capital portfolio fund the company services group partners associates advisers advisors securities
  managers research bank trust money shareholder distribution principal wealth additional other investments day-to-day risk senior
  active
`)

export interface Token {
  text: string
  from: number
  to: number
  /** A comma follows. */
  comma: boolean
}

/** A printed word without its possessive and without a full stop that is not its own. */
const keptOf = remembered((printed: string): string => {
  const word = printed.replace(/['’\u0092]s$|['’]S$|['’]$/, '')
  return LEGAL.test(word) ? word : word.replace(/\.$/, '')
}, 20_000)

export function tokensOf(text: string): Token[] {
  return wordsIn(text, /[^\s,;:()"“”\u0093\u0094[\]]+/g, (printed, from) => {
    const kept = keptOf(printed)
    return { text: kept, from, to: from + kept.length, comma: text[from + printed.length] === ',' }
  })
}
