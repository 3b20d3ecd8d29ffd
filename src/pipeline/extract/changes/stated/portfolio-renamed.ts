// In: a reading. Out: portfolios and underlying funds that get another name, one candidate for each pair.
//   "Victory Munder Multi-Cap Fund   Victory Multi-Cap Fund"
//    ^ from                          ^ to
import { FROM_WORDS } from '../../dates/months.ts'
import { pattern } from '../../../../model/pattern.ts'
import { candidate, type Candidate, type Reading } from '../candidate.ts'
import { folded } from '../folded.ts'
import { looksLikePortfolio, portfolioByName, portfoliosIn } from './names.ts'
import { renamesIn } from './renames/renames.ts'
import { OFFICE, type Rename } from './renames/renames-bearer.ts'
import { soleSubject } from './sole-subject.ts'

/** "Effective immediately, the Fund's name and objective are as follows: …" */
const AS_FOLLOWS = pattern('i')`
  ^(?:${FROM_WORDS}) [^:]{3,60}?, the (?:fund|portfolio|series|etf)[’']s (?:new )?name\b[^:.]{0,120}\b
    (?:is|are|(?:will|shall) be) as follows\b
`

export function findPortfoliosRenamed(reading: Reading): Candidate[] {
  const seen = new Set<string>()
  const renames = renamesIn(reading)
  if (!renames.length) return asFollows(reading)
  return renames.flatMap(rename => {
    const bearer = bearerOf(rename, reading)
    if (!bearer || folded(bearer.name ?? '') === folded(rename.to)) return []
    const key = `${folded(bearer.name ?? rename.bearer)}>${folded(rename.to)}`
    if (seen.has(key)) return []
    seen.add(key)
    return [
      candidate('portfolio-renamed', rename.span, {
        also: rename.also,
        from: bearer.name,
        to: rename.to,
        portfolios: bearer.name ? [bearer.name] : null,
      }),
    ]
  })
}

/** "… name and objective are as follows: …", under a cover that says "(formerly known as the Larch ETF)". */
function asFollows(reading: Reading): Candidate[] {
  const clause = reading.clauses.find(c => AS_FOLLOWS.test(c.text))
  const former = clause ? formerOnCover(reading) : undefined
  const name = soleSubject(reading)
  if (!clause || !former || name === null || !looksLikePortfolio(former)) return []
  const objective = /\bobjective\b/i.test(clause.text) ? [candidate('objective-change', clause)] : []
  return [candidate('portfolio-renamed', clause, { from: former, to: name, portfolios: [name] }), ...objective]
}

function formerOnCover({ context: { view } }: Reading): string | undefined {
  const cover = view.passages
    .slice(0, 6)
    .map(p => p.text)
    .join('\n')
    .slice(0, 1500)
  return /\(formerly,? (?:known as )?(?:the )?([^()]{4,90})\)/i.exec(cover)?.[1]?.replace(/\s+/g, ' ').trim()
}

/** The portfolio that is renamed; a name of null where "the Fund" must be attributed first; null where no portfolio is meant. */
function bearerOf({ bearer, to }: Rename, reading: Reading): { name: string | null } | null {
  if (/\bclass\b|(?<!\dX )\bshares?\b/i.test(bearer) || OFFICE.test(bearer)) return null
  // An index that bears another name.
  if (/\b(?:index|benchmark|average)$/i.test(bearer) && /\b(?:index|benchmark|average)$/i.test(to)) return null
  const known = portfolioByName(bearer, reading)
  if (known) return { name: known }
  if (reading.context.trusts.some(t => folded(t) === folded(bearer))) return null
  const named = portfoliosIn(bearer, reading)
  if (named.length === 1 && !/\b(?:Trust|Inc\.?|LLC|L\.P\.|Company)$/.test(to)) return { name: named[0]! }
  if (looksLikePortfolio(bearer) && bearer.split(' ').length > 1 && !/^(?:[Ee]ach|[Tt]his|[Tt]hat|[Ss]uch|[Tt]he)\b|^[a-z]+\s/.test(bearer))
    return { name: bearer }
  // "the Fund"
  return /^(?:each |this )?(?:fund|portfolio|etf|series)s?$/i.test(bearer) ? { name: soleSubject(reading) } : null
}
