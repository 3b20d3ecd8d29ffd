// The laws of a built library in the order in which they are looked at: words first, then what is made of them, then addresses.
import { intervalsApart } from './intervals-apart.ts'
import type { Judged, Law } from './law.ts'
import { onePageEach } from './one-page-each.ts'
import { ownFigures } from './own-figures.ts'
import { quotesStand } from './quotes-stand.ts'
import { sourcesExist } from './sources-exist.ts'

export const LAWS: readonly Law[] = [quotesStand, sourcesExist, ownFigures, intervalsApart, onePageEach]

/** Every law that is broken, with its breaches. */
export function judge(judged: Judged): { law: Law; breaches: string[] }[] {
  return LAWS.map(law => ({ law, breaches: law.breaches(judged) })).filter(({ breaches }) => breaches.length)
}
