// In: a reading. Out: what is renamed where no verb says so: in brackets, in a headline, in a list, by references that are replaced.
//   "the Larch Growth Fund (to be renamed the Larch Capital Fund)"
//        ^ bearer                             ^ to
import { matchesOf } from '../../../../../model/matches.ts'
import { pattern } from '../../../../../model/pattern.ts'
import { portfoliosIn } from '../../../names.ts'
import type { Passage } from '../../../view.ts'
import { spanOfClause, type Clause, type Reading } from '../../candidate.ts'
import { looksLikePortfolio, nameAt, withoutFormer } from '../names.ts'
import { bearerOf, withoutThe, type Rename } from './renames-bearer.ts'

const HEADLINE = pattern('i')`
  ^(?:fund |portfolio )?name change[:.–—-]+ (?:from )?(?:the )?(.{4,90}?) (?:to|becomes) (?:the )?(.{4,120})$
`
const IN_BRACKETS = pattern('gi')`
  \((?:which (?:is|(?:will|shall) be)|expected|scheduled|soon)?\s*(?:to be|(?:will|shall) be) (?:re)?named\s+(?:as |the )?
`
const A_FUND = /\b(?:Fund|Portfolio|ETF)$/
/** "Larch Value Fund, a series of Larch Equity Funds II (to be renamed Corliss Value Fund": whose it is, is told by the way. */
const OWNER = /(?<=\b(?:Fund|Portfolio|ETF)[®™]?),? an? (?:separate )?(?:series|portfolio) of (?:the )?[^.;()]{4,90}$/
/** What parts a name in brackets from the words before it. */
const BEFORE_NAME = pattern()`
  [,;:.]\s(?!(?:LLC|Inc|L\.P|Ltd))
  |\b(?:the|and|with|between|by|of)\s(?=[A-Z])(?!.*\b(?:and|with|between|by)\s[A-Z])
`

export function renamesInPassing(reading: Reading): Rename[] {
  return [
    ...inHeadlines(reading),
    ...inLists(reading),
    ...reading.context.view.passages.flatMap(passage => inBrackets(passage, reading)),
    ...byReference(reading),
  ]
}

/** "Name Change: A to B, effective August 1" */
function inHeadlines(reading: Reading): Rename[] {
  return reading.context.view.passages.flatMap(({ text, index }) => {
    const m = HEADLINE.exec(text)
    const name = m ? nameAt(m[2]!) : null
    return m && name && looksLikePortfolio(m[1]!) && looksLikePortfolio(name)
      ? [{ bearer: m[1]!, to: name, span: { passage: index, from: 0, to: text.length }, also: [] }]
      : []
  })
}

const OF_NAMES = pattern('i')`
  \bname changes?\b
  |\bchanges? (?:of|in|to) (?:the )?(?:[\w'’]+ ){0,3}names?\b[^:]*:\s*$
  |\bnames? of\b[^:]{3,80}\b(?:will|shall|are|is|have|has)\b[^:]{0,20}\bchang\w+[^:]{0,60}:(?:\s*$|\s+from\b)
  |\brenamed\b[^:]*:(?:\s*$|\s+from\b)
`

/** "approved the following name changes: A to B and C to D", the pairs in its own sentence or in those under it. */
function inLists(reading: Reading): Rename[] {
  const names = reading.context.portfolios.map(p => p.name).filter(n => n.length > 5)
  let lead: Clause | null = null
  return reading.clauses.flatMap(clause => {
    const { text, passage, from, to, instruction } = clause
    if (clause.in.quoted || instruction) return []
    const leads = OF_NAMES.test(text)
    if (!leads && lead?.index !== clause.index - 1) lead = null
    const pairs = leads || lead ? pairsIn(text, names) : []
    const also = lead && !leads ? [spanOfClause(lead)] : []
    lead = leads ? (/:\s*$/.test(text) ? clause : null) : pairs.length && lead ? { ...lead, index: clause.index } : null
    return pairs.map(p => ({ ...p, span: { passage, from, to }, also }))
  })
}

const pairsIn = (text: string, names: readonly string[]): { bearer: string; to: string }[] =>
  names.flatMap(bearer => {
    const to = nameBehind(`${bearer} to `, text)
    return to && looksLikePortfolio(to) ? [{ bearer, to }] : []
  })

function nameBehind(words: string, text: string): string | null {
  const at = text.indexOf(words)
  if (at < 0) return null
  return nameAt(
    text
      .slice(at + words.length)
      .replace(/^the /, '')
      .split(/,? and (?:the )?(?=[A-Z])/)[0]!,
  )
}

/** "A (to be renamed B effective …)", "A (expected to be renamed B)", also within new text: another fund's rename. */
function inBrackets({ text, index: passage }: Passage, reading: Reading): Rename[] {
  return matchesOf(text, IN_BRACKETS).flatMap(m => {
    const before = text.slice(Math.max(0, m.index - 140), m.index).trimEnd()
    const to = nameAt(text.slice(m.index + m[0].length).split(/\s+(?:effective|on or a(?:bout|round)|as of|\()/)[0]!)
    const bearer = m.index ? bearerBefore(A_FUND.test(to ?? '') ? before.replace(OWNER, '') : before) : bearerAbove(passage, reading)
    if (!bearer || !to || !/[A-Z]/.test(bearer)) return []
    const end = text.indexOf(')', m.index)
    const span = { passage, from: Math.max(0, m.index - bearer.length - 1), to: end < 0 ? text.length : end + 1 }
    return [{ bearer: ownName(bearer, reading), to, span, also: [] }]
  })
}

/** "Larch Value Fund, a series of Larch Equity Funds II" on the line above the bracket. */
function bearerAbove(passage: number, reading: Reading): string | null {
  const above = reading.context.view.passages[passage - 1]?.text ?? ''
  const own = portfoliosIn(above, reading.context.portfolios)
  return own.length === 1 && own[0]!.from === 0 ? own[0]!.portfolio.name : null
}

const bearerBefore = (words: string): string =>
  words
    .split(BEFORE_NAME)
    .at(-1)!
    .replace(/^(?:the|and|and the)\s/i, '')
    .replace(/^[§•*\-o]\s+/, '')
    .trim()

/** In a table's row the cell before stands right beside it. */
function ownName(bearer: string, reading: Reading): string {
  const own = portfoliosIn(bearer, reading.context.portfolios).at(-1)
  return own && own.to >= bearer.length - 1 && own.from > 0 ? own.portfolio.name : bearer
}

/** "A Fund and B Fund", as words of a reference: each name. */
const listed = (words: string | null): string[] => words?.split(/; |(?<=\b(?:Fund|Portfolio|ETF)),?\s(?:and\s)?(?:the\s)?(?=\p{Lu})/u) ?? []

/** "Mr. Orr as portfolio manager for Larch Fund" */
const OF_PEOPLE = /^(?:Messrs|Mr|Ms|Mrs|Dr)\b|\bmanagers? (?:for|of)\b/

/** "All references to "A Fund" are replaced with "B Fund"": counts where no sentence says that A is renamed. */
function byReference(reading: Reading): Rename[] {
  return reading.instructions.flatMap(({ oldWords, newWords, span }) => {
    const from = listed(oldWords)
    const to = listed(newWords && withoutFormer(newWords))
    const areNames = from.every(n => looksLikePortfolio(n) && /^[A-Z]/.test(n)) && to.every(looksLikePortfolio)
    if (from.length !== to.length || !areNames || OF_PEOPLE.test(oldWords ?? '')) return []
    return from.map((bearer, i) => ({ bearer: bearerOf(bearer), to: withoutThe(to[i]!), span, also: [] }))
  })
}
