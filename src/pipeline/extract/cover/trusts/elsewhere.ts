// In: a document whose cover names no registrant by a name of the usual build. Out: the registrants that another place names:
// its body, a letter's subject, its back cover, the filing's header.
import { pattern } from '../../../../model/pattern.ts'
import { namesIn } from '../../names.ts'
import { trueCapitals } from '../capitals.ts'
import { fundNames, type FundName } from '../fund-names.ts'
import { firstWord, opensLine, sameFirstWord } from '../named.ts'
import { ADDRESS, AS_REGISTRANT, isOwnerOfFirm } from './called.ts'
import { printedName, toLineEnd } from './printed-name.ts'
import type { Asked, CoverTrust } from './trusts.ts'

/** "the Board of Trustees (the “Board”) of" */
const OF_BOARD = /\b(?:trustees|directors)\s(?:\([^()]{3,40}\)\s)?of\s(?:the\s)?$/i
const OF_SERIES = /(?<!\b(?:formerly|previously)\s(?:an?\s)?)\b(?:series|portfolio|fund)s?\sof\s(?:the\s)?$/i

/** "Larch Value Fund, a series of Larch Equity Funds II": whatever it ends in, a fund's owner is a registrant. */
const BEHIND_ITS_SERIES = pattern('')`
  (?:Fund|Portfolio|ETF)[®™*]*(?:\s\([^()]{3,60}\))?,?\s(?:is\s)?an?\s(?:separate\s|diversified\s|non-diversified\s)?(?:series|portfolio)
  \sof\s(?:the\s)?$
`

/** "to reorganize the Fund into the B Fund, a series of": the registrant of the other side of a merger. */
const OF_TAKER = pattern('i')`
  \b(?:re-?organi[sz]|merg|consolidat|combin|conver[st])\w*\b(?:[^.;]|(?<=\b[A-Z])\.){0,200}\binto\b(?:[^.;]|(?<=\b[A-Z])\.){0,160}$
`

/** "subject to the approval of the shareholders of the Fund and the Board of Trustees of the Victory Portfolios": the other side's, too. */
const OF_OTHER_BOARD = /\bof\sthe\s(?:fund|portfolio)\s(?:and|or)\s(?:of\s)?the\s(?:board\sof\s)?(?:trustees|directors)\sof\s(?:the\s)?$/i

/** A definition says it: 'Met Investors Series Trust (the "Trust")'; or "a series of …" near the top. */
export function inBody(asked: Asked): CoverTrust[] {
  const { text } = asked
  const found: CoverTrust[] = []
  for (const one of fundNames(text, 0, Math.min(text.length, 120_000))) {
    const n = toLineEnd(text, one)
    const isNext = found[0] ? isOfFurtherBoard(n, text, found[0].name) : isOwner(n, asked)
    if (isNext) found.push({ name: printedName(n, asked), from: n.from, to: n.to, alone: true })
  }
  return found
}

function isOwner(n: FundName, { text, cover, names }: Asked): boolean {
  if (n.form === 'company') return false
  if (AS_REGISTRANT.test(text.slice(n.to, n.to + 60))) return true
  const before = (size: number) => text.slice(Math.max(0, n.from - size), n.from)
  if (n.from < cover + 1500 && BEHIND_ITS_SERIES.test(before(140)) && !OF_TAKER.test(before(400))) return true
  const isOfBoard = () => n.from < cover + 3000 && OF_BOARD.test(before(70)) && !OF_OTHER_BOARD.test(before(90))
  if (n.form === 'fund') return isFundOf(n, names) && isOfBoard()
  return (
    (n.form === 'registrant' &&
      n.from < cover + 1500 &&
      OF_SERIES.test(before(40)) &&
      !isOwnerOfFirm(text, n) &&
      !OF_TAKER.test(before(400))) ||
    isOfBoard()
  )
}

/** "Larch World Fund" over a cover that names the Larch U.S. Growth Portfolio alone. */
const isFundOf = ({ name }: FundName, onCover: readonly FundName[]): boolean =>
  /\sFund$/i.test(name) && onCover.length > 0 && onCover.every(o => /\sPortfolio$/i.test(o.name) && sameFirstWord(o.name, name))

/** "The Trustees of Larch Equity Trust have approved … The Trustees of Larch International Trust": each is one. */
const isOfFurtherBoard = (n: FundName, text: string, first: string): boolean =>
  n.form === 'registrant' && OF_BOARD.test(text.slice(Math.max(0, n.from - 70), n.from)) && firstWord(n.name) === firstWord(first)

const WORD = String.raw`[\p{L}\d.'’&/-]*`
const ITS_NAME = String.raw`\p{Lu}${WORD}(?:\s(?:(?:[Ff]or|FOR|of|OF|and|AND|&)\s)?[\p{Lu}\d]${WORD}){0,7}(?:,?\sI[Nn][Cc]\.)?`
const OWNER = String.raw`\b(?:[Ss]eries|[Pp]ortfolios?|[Tt]rustees|[Dd]irectors)(?:\s\([^()]{3,40}\))?\sof\s(?:the\s)?`
const DEFINED = pattern('u')`
  ${OWNER}(?<name>${ITS_NAME})[®™*]*\s\((?:the\s)?["“](?:Trust|Company|Corporation|Registrant)["”]
`
/** "a series of Larchfunds (the “Trust”)": a name of whatever build. */
export function soDefined({ text }: Asked): CoverTrust[] {
  const m = DEFINED.exec(text.slice(0, 20_000))
  return m ? [named(m.groups!['name']!, m.index, text)] : []
}

const FOR_OTHERS = pattern('mu')`
  ^(?:the\s)?(?<line>(?:Trust\sfor|TRUST\sFOR)(?:\s\p{Lu}[\p{L}-]+){1,3})(?=[®™*]*(?:$|\s?\())
  |${OWNER}(?<name>Trust\sfor(?:\s\p{Lu}[\p{L}-]+){1,3})(?![\s®]*\p{Lu})
`
const PLURAL = /\s(?:Funds|Portfolios)$/i
/** "Trust for Larch Managers": its head noun comes first. "Trust for Larch Funds" on a line is a phrase. */
export function forOthers({ text }: Asked): CoverTrust[] {
  for (const m of text.slice(0, 20_000).matchAll(new RegExp(FOR_OTHERS, 'gmu'))) {
    const { line, name } = m.groups!
    if (name || !PLURAL.test(line!)) return [named(name ?? line!, m.index, text)]
  }
  return []
}

const named = (name: string, from: number, text: string): CoverTrust => ({
  name: trueCapitals(name.replace(/\s+/g, ' '), text),
  from,
  to: from + name.length,
  alone: true,
})

const RE = pattern('iu')`
  (?:^|\n)\s*Re:\s+(\p{Lu}[^\n,(]{4,80}?)(?:[,;]\s|\s\(|\n\s*)
  (?=(?:the\s["“]|File\sNo|Registration|Post-Effective|Pre-Effective|(?:19)?(?:33|40)\sAct|S\.?E\.?C\.?\sFile|(?:333?|811|2)-\d))
`

/** "Re: Coverdale Series Fund, File No. 333-71220": whom a letter to the regulator is about. */
export function inLetter({ text }: Asked): CoverTrust[] {
  const re = RE.exec(text.slice(0, 3000))
  const name = re?.[1]
  if (!re || !name || !/\b(?:Fund|Funds|Trust|Portfolios?|Series|Inc\.?|Company|Account)$/i.test(name)) return []
  const from = re.index + re[0].indexOf(name)
  return [{ name: trueCapitals(name, text), from, to: from + name.length, alone: true }]
}

/** A back cover prints the registrant over its address. */
export function onBackCover(asked: Asked): CoverTrust[] {
  const { text } = asked
  const n = fundNames(text, Math.max(0, text.length - 4000), text.length).find(
    o => o.form === 'registrant' && opensLine(text, o) && ADDRESS.test(text.slice(o.to, o.to + 30)),
  )
  return n ? [{ name: printedName(n, asked), from: n.from, to: n.to, alone: true }] : []
}

/** A registrant of the filing's header with which the cover opens, of whatever build its name is. */
export const filedOnCover = (asked: Asked): CoverTrust[] => asFiled(asked).filter(t => t.to > 0 && t.from < 200 && t.to <= asked.cover)

/** Registrants of the filing's header, as the text prints them where it does. */
export function asFiled({ text, known }: Asked): CoverTrust[] {
  return known.map(name => {
    const place = namesIn(text.slice(0, 200_000), [{ name, of: name }])[0]
    return {
      name: trueCapitals(place ? place.text.replace(/\s+/g, ' ') : name, text),
      from: place?.from ?? 0,
      to: place?.to ?? 0,
      alone: true,
    }
  })
}
