// In: a reading. Out: firms that get another name: the firm stays who it is, so that no adviser changes.
//   "CAM North America, LLC (expected to be renamed ClearBridge Advisors, LLC)"
//    ^ from                                         ^ to
import { candidate, wordsOf, type Candidate, type Reading } from '../candidate.ts'
import { folded } from '../folded.ts'
import { fullFirmsIn } from '../firms/firms.ts'
import { looksLikePortfolio, portfolioByName } from './names.ts'
import { OFFICE } from './renames/renames-bearer.ts'
import { renamesIn } from './renames/renames.ts'
import { firmsOf } from './named.ts'

/** "X, LLC changed its name to X, LLC, doing business as Y": the name under which it goes. */
const styleOf = (words: string): string | undefined =>
  /\b(?:doing business as|d\/b\/a|dba) ([A-Z][\w.&’'-]*(?:\s[A-Z][\w.&’'-]*)*(?<=\w))/.exec(words)?.[1]?.trim()

export function findOrganizationsRenamed(reading: Reading): Candidate[] {
  const seen = new Set<string>()
  return renamesIn(reading).flatMap(({ bearer, to, span, also }) => {
    const isOffice = OFFICE.test(bearer)
    if (portfolioByName(bearer, reading) || (!isOffice && looksLikePortfolio(bearer))) return []
    if (reading.context.trusts.some(t => folded(t) === folded(bearer))) return []
    const named = fullFirmsIn(bearer).at(-1)
    const firm = (named?.full ? named.name : null) ?? firmsOf(bearer, reading, true)[0] ?? named?.name ?? null
    const renamed = fullFirmsIn(to)[0]?.name ?? to
    const becomes = renamed === firm ? (styleOf(wordsOf(span, reading)) ?? renamed) : renamed
    if (!(firm ?? isOffice) || looksLikePortfolio(to) || folded(firm ?? '') === folded(becomes) || seen.has(folded(becomes))) return []
    seen.add(folded(becomes))
    return [candidate('organization-renamed', span, { also, from: firm, to: becomes })]
  })
}
