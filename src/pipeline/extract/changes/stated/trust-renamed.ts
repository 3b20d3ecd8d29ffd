// In: a reading. Out: registrants that get another name.
//   "Effective May 1, 1999, the name of the Trust will be changed to Halvorsen Mutual Funds."
//                               ^ bearer                             ^ to
import { candidate, type Candidate, type Reading } from '../candidate.ts'
import { folded } from '../folded.ts'
import { portfolioByName } from './names.ts'
import { renamesIn } from './renames/renames.ts'

export function findTrustsRenamed(reading: Reading): Candidate[] {
  const { trusts, trust } = reading.context
  return renamesIn(reading).flatMap(({ bearer, to, span, also }) => {
    // "Investor Class shares of the Funds"
    if (/\b(?:class|shares?)\b/i.test(bearer)) return []
    const known = trusts.find(t => folded(t) === folded(bearer))
    const general =
      /^(?:trust|company|corporation|registrant)$/i.test(bearer) ||
      (/\b(?:Trust|Funds|Series Fund|Funds, Inc\.)$/.test(bearer) && !portfolioByName(bearer, reading))
    if (!known && !general) return []
    if (known && portfolioByName(bearer, reading)) return []
    const from = known ?? (/^\w+$/.test(bearer) ? trust : bearer)
    // The cover bears the new name already.
    return [candidate('trust-renamed', span, { also, from: from && folded(from) === folded(to) ? null : from, to, portfolios: [] })]
  })
}
