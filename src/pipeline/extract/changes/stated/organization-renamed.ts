// In: a reading. Out: firms that get another name: the firm stays who it is, so that no adviser changes.
//   "CAM North America, LLC (expected to be renamed ClearBridge Advisors, LLC)"
//    ^ from                                         ^ to
import { candidate, type Candidate, type Reading } from '../candidate.ts'
import { folded } from '../folded.ts'
import { fullFirmsIn } from '../firms/firms.ts'
import { looksLikePortfolio, portfolioByName } from './names.ts'
import { OFFICE } from './renames/renames-bearer.ts'
import { renamesIn } from './renames/renames.ts'
import { firmsOf } from './named.ts'

export function findOrganizationsRenamed(reading: Reading): Candidate[] {
  const seen = new Set<string>()
  return renamesIn(reading).flatMap(({ bearer, to, span, also }) => {
    const isOffice = OFFICE.test(bearer)
    if (portfolioByName(bearer, reading) || (!isOffice && looksLikePortfolio(bearer))) return []
    if (reading.context.trusts.some(t => folded(t) === folded(bearer))) return []
    const firm = fullFirmsIn(bearer).at(-1)?.name ?? firmsOf(bearer, reading, true)[0] ?? null
    const becomes = fullFirmsIn(to)[0]?.name ?? to
    if (!(firm ?? isOffice) || looksLikePortfolio(to) || folded(firm ?? '') === folded(becomes) || seen.has(folded(becomes))) return []
    seen.add(folded(becomes))
    return [candidate('organization-renamed', span, { also, from: firm, to: becomes })]
  })
}
