// In: all filings with their bodies, and rulings. Out: trusts, portfolios, firms and people over time.
// Knows who is who and what held when; reads no text but to carry out instructions on it.
import type { Filing } from '../../model/filing.ts'
import type { IsoDate } from '../../model/iso-date.ts'
import type { Library, Portfolio } from '../../model/library.ts'
import type { Problem } from '../../model/problem.ts'
import type { FilingBody } from '../../model/records.ts'
import type { RulingFile } from '../../model/rulings.ts'
import { byCode } from '../../model/by-code.ts'
import { inOrder } from './entry.ts'
import { replacementsOf } from './events.ts'
import { alikeNames } from './likeness.ts'
import { mergersOf } from './lineage.ts'
import { namesRegister } from './names.ts'
import { partiesOf } from './parties.ts'
import { ownedBy, portfolioOf } from './portfolio.ts'
import { identifyPortfolios } from './portfolio-identity.ts'
import { premisesOf } from './premises.ts'
import { problemsOfRulings } from './rulings.ts'
import { timelineOf } from './timeline.ts'
import { identifyTrusts } from './trust-identity.ts'
import { filingsByTrust, trustOf } from './trust.ts'

/** A portfolio's record as it was made before from the same premises; null where there is none. */
export type MadeBefore = (portfolio: string, premises: string) => Portfolio | null

/** `key`: of a filing's bytes and sidecar; where all have one, `premises` says by portfolio what its record rests on. */
export function resolveLibrary(
  results: readonly { filing: Filing; body: FilingBody | null; key?: string }[],
  rulings: readonly RulingFile[],
  today: IsoDate,
  madeBefore: MadeBefore = () => null,
): { library: Library; problems: Problem[]; premises: ReadonlyMap<string, string> } {
  const entries = inOrder(results)
  const trusts = identifyTrusts(entries, rulings)
  const portfolios = identifyPortfolios(entries, trusts, rulings)
  const replacements = replacementsOf(entries)
  const mergers = mergersOf(entries, portfolios)
  const byId = new Map(entries.map(e => [e.filing.id, e]))
  const owned = ownedBy(entries, portfolios, mergers)
  const around = { byId, owned, replacements, today }
  const keys = new Map(results.map(r => [r.filing.id, r.key]))
  const premises = new Map<string, string>()
  const records = portfolios.all.map(identity => {
    const sum = premisesOf(identity, around, id => keys.get(id))
    if (sum !== null) premises.set(identity.key, sum)
    return (sum !== null && madeBefore(identity.key, sum)) || portfolioOf(identity, around)
  })
  const byTrust = Map.groupBy(records, p => p.trust.slug)
  const about = filingsByTrust(entries, trusts)
  const trustRecords = trusts.all
    .map(trust => trustOf(trust, { about, trusts, portfolios, records: byTrust, replacements, today }))
    .toSorted((a, b) => byCode(a.slug, b.slug))
  const parties = partiesOf(entries, portfolios, records, rulings)
  return {
    library: {
      trusts: trustRecords,
      portfolios: records,
      parties,
      names: namesRegister(trustRecords, records),
      timeline: timelineOf(entries, portfolios, records, trustRecords),
      undecided: [...portfolios.undecided, ...alikeNames(records, parties, rulings)],
    },
    problems: problemsOfRulings(entries, rulings, trusts, portfolios),
    premises,
  }
}
