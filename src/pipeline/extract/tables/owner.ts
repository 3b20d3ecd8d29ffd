// In: a table's kind, its words and the portfolios of the document. Out: whose figures they are.
// A comparable fund's or composite's figures are never the portfolio's; where two portfolios may be meant, none is named.
import type { TableKind, TableOwner } from '../../../model/kinds.ts'
import { pattern } from '../../../model/pattern.ts'
import type { Context, KnownPortfolio } from '../context.ts'
import { portfoliosIn } from '../names.ts'
import type { Sheet } from './sheet.ts'

export interface Owned {
  owner: TableOwner
  portfolio: string | null
  trust: string | null
}

const OF_TRUST: ReadonlySet<TableKind> = new Set(['trustees', 'officers', 'reorganizations'])
const RETURNS: ReadonlySet<TableKind> = new Set(['average-annual-total-returns', 'calendar-year-returns'])
const COMPARABLE_HEADING = pattern('i')`
  \b(?:prior|past|similar(?:ly)?|related|comparable|other|historical)\b
  [^.]{0,50}\b(?:funds?|accounts?|composites?|experience|managed)\b
  |\bcomposite\b
  |\b(?:performance|results) of\b[^.]{0,60}\b(?:accounts|composite)\b
`

/** What a sentence says of other accounts or funds whose returns it shows. */
const LIKE_THE_FUND = /\b(?:comparable|similar)\b|\bin the same (?:manner|way|style)\b|\bprior performance of\b/i

/** The one portfolio that a text names, undefined for none, null for several. */
function oneIn(text: string, portfolios: readonly KnownPortfolio[]): KnownPortfolio | null | undefined {
  const named = new Set(portfoliosIn(text, portfolios).map(p => p.portfolio))
  return named.size === 0 ? undefined : named.size === 1 ? [...named][0]! : null
}

const isAmong = (one: KnownPortfolio, text: string, portfolios: readonly KnownPortfolio[]): boolean =>
  portfoliosIn(text, portfolios).some(p => p.portfolio === one)

/** The one that the nearest text naming any names; null where it names several. */
function nearestIn(texts: readonly string[], portfolios: readonly KnownPortfolio[]): KnownPortfolio | null | undefined {
  for (const text of texts) {
    const named = oneIn(text, portfolios)
    if (named !== undefined) return named
  }
  return undefined
}

/** A line of the cover, or of a list of names set as headings one under the other, heads no section. */
function isListed(heading: string, { view, portfolios }: Context): boolean {
  const own = oneIn(heading, portfolios)
  const same = view.passages.flatMap((p, i) => (p.text === heading && (p.kind === 'title' || p.kind === 'heading') ? [i] : []))
  // On the cover and again over a section of the text: there it heads.
  return (
    same.length > 0 &&
    same.every(i => {
      if (view.passages[i]!.kind === 'title') return true
      return [view.passages[i - 1], view.passages[i + 1]].some(
        next => next?.kind === 'heading' && oneIn(next.text, portfolios) !== undefined && oneIn(next.text, portfolios) !== own,
      )
    })
  )
}

/** `own`: captions; `path`: headings above, outermost first; `near`: passages or sentences right above, the nearest first. */
export function ownerOf(
  kind: TableKind,
  sheet: Sheet,
  own: string,
  path: readonly string[],
  near: readonly string[],
  context: Context,
): Owned {
  const { trust } = context
  if (OF_TRUST.has(kind)) return { owner: 'trust', portfolio: null, trust }
  const strange = RETURNS.has(kind) ? ofStrangers(sheet, own, path, near, context) : null
  if (strange) return strange
  if (kind === 'other') return { owner: 'other', portfolio: null, trust }
  const subjects = context.portfolios.filter(p => p.role === 'subject' || p.role === 'acquiring')
  const named = namedOwner(own, path, near, subjects, context)
  if (!named && isUnderStranger(path, subjects, context)) return { owner: 'portfolio', portfolio: null, trust }
  if (named) return { owner: 'portfolio', portfolio: named.name, trust: named.trust ?? trust }
  if (named === null && subjects.length > 1) return { owner: 'portfolio', portfolio: null, trust }
  const only = subjects.length === 1 ? subjects[0]! : null
  return { owner: 'portfolio', portfolio: only?.name ?? null, trust: only?.trust ?? trust }
}

/** "Birch Value Fund", of which the document is not, stands over the table by itself. */
function isUnderStranger(path: readonly string[], subjects: readonly KnownPortfolio[], { portfolios, view }: Context): boolean {
  const heading = path.at(-1)
  if (!heading || view.passages.some(p => p.kind === 'title' && p.text === heading)) return false
  const names = portfoliosIn(heading, portfolios)
  const [name] = names
  return (
    names.length === 1 && !subjects.includes(name!.portfolio) && !/[\p{L}\d]/u.test(heading.slice(0, name!.from) + heading.slice(name!.to))
  )
}

/** Returns of other accounts or funds; null where they may be a portfolio's own. */
function ofStrangers(sheet: Sheet, own: string, path: readonly string[], near: readonly string[], context: Context): Owned | null {
  const first = sheet.rows[0] ? `${sheet.rows[0].section} ${sheet.rows[0].label}`.trim() : ''
  const known = context.portfolios.filter(p => p.role !== 'mentioned' && p.role !== 'underlying')
  const named = oneIn(`${own} ${first}`, known)
  const isComposite = /\bcomposite\b/i.test(first) || sheet.columns.some(head => /\b(?:composite|accounts)\b/i.test(head))
  const isHeaded = COMPARABLE_HEADING.test(path.at(-1) ?? '') || COMPARABLE_HEADING.test(own)
  const isStranger = named === undefined && context.portfolios.length > 0 && namesAFund(first)
  const isComparable =
    named?.role === 'comparable' ||
    isComposite ||
    (isHeaded && named?.role !== 'subject') ||
    (isStranger && LIKE_THE_FUND.test(`${path.join(' ')} ${near.join(' ')}`))
  if (isComparable) return { owner: 'comparable', portfolio: null, trust: null }
  // Another fund's row where the portfolio's own should stand: nobody's, rather than the wrong one's.
  return isStranger && !/\breturns?\b|\bclass\b/i.test(first) ? { owner: 'other', portfolio: null, trust: null } : null
}

/** "… relating to the Fund is replaced with:", behind a sentence that names the one into which it is merged. */
function theFund([nearest = '']: readonly string[], subjects: readonly KnownPortfolio[]): KnownPortfolio | undefined {
  const own = subjects.filter(p => p.role === 'subject')
  return own.length === 1 && /\b(?:the|this) (?:fund|portfolio)\b/i.test(nearest) && oneIn(nearest, subjects) === undefined
    ? own[0]
    : undefined
}

/** Whether the label of a row names a fund, and does not speak of "the Fund". */
const namesAFund = (label: string): boolean =>
  /\b(?:fund|portfolio|accounts?)\b/i.test(label) &&
  !/\b(?:the|this) (?:fund|portfolio)\b|^(?:fund|portfolio)\b/i.test(label) &&
  !/\b(?:sale|redemption) of (?:fund|portfolio)\b/i.test(label)

/**
 * The portfolio that the table's own words name, else a heading or a sentence; null where these name different ones, undefined where none.
 */
function namedOwner(
  own: string,
  path: readonly string[],
  near: readonly string[],
  subjects: readonly KnownPortfolio[],
  context: Context,
): KnownPortfolio | null | undefined {
  const said = oneIn(own, subjects)
  if (said !== undefined) return said
  const headings = path.toReversed().filter(heading => !isListed(heading, context))
  const headed = nearestIn(headings, subjects)
  const told = theFund(near, subjects) ?? nearestIn(near, subjects)
  // Under a heading that names several the sentence above the table says which of them.
  if (headed === undefined || (headed === null && told && headings.some(h => isAmong(told, h, subjects)))) return told
  return told && headed && told !== headed ? null : headed
}
