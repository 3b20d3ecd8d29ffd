// In: a reading. Out: firms that get another name: the firm stays who it is, so that no adviser changes.
//   "CAM North America, LLC (expected to be renamed ClearBridge Advisors, LLC)"
//    ^ from                                         ^ to
import { pattern } from '../../../../model/pattern.ts'
import { candidate, type Candidate, type Reading } from '../candidate.ts'
import { folded } from '../folded.ts'
import { fullFirmsIn } from '../firms/firms.ts'
import { looksLikePortfolio, portfolioByName } from './names.ts'
import { renamesIn } from './renames/renames.ts'
import { firmsOf } from './named.ts'

/** "the investment adviser changed its name to Larch Advisors": a firm that is called by its office alone. */
const OFFICE = pattern('i')`
  ^(?:the )?(?:(?:funds?|portfolios?)['’]s? )?(?:investment )?
  (?:(?:sub-?\s?)?advis[eo]r|manager|distributor|administrator|custodian|transfer agent)$
`

export function findOrganizationsRenamed(reading: Reading): Candidate[] {
  const seen = new Set<string>()
  return renamesIn(reading).flatMap(({ bearer, to, span, also }) => {
    if (portfolioByName(bearer, reading) || looksLikePortfolio(bearer) || reading.context.trusts.some(t => folded(t) === folded(bearer)))
      return []
    const firm = fullFirmsIn(bearer).at(-1)?.name ?? firmsOf(bearer, reading, true)[0] ?? null
    const becomes = fullFirmsIn(to)[0]?.name ?? to
    if (!(firm ?? OFFICE.test(bearer)) || looksLikePortfolio(to) || folded(firm ?? '') === folded(becomes) || seen.has(folded(becomes)))
      return []
    seen.add(folded(becomes))
    return [candidate('organization-renamed', span, { also, from: firm, to: becomes })]
  })
}
