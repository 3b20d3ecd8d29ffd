// Whether each ruling is still needed and fits the text: one that joins nothing, or what the text keeps apart, is told as a problem.
import { namesIn } from '../../model/names-in.ts'
import type { Problem } from '../../model/problem.ts'
import type { RulingFile } from '../../model/rulings.ts'
import { sameName } from '../../model/same-name.ts'
import type { Entry } from './entry.ts'
import { identifyPortfolios, type Portfolios } from './portfolio-identity.ts'
import { identifyTrusts, type Trusts } from './trust-identity.ts'

/** Each ruling is tried by leaving it out: where nothing changes, it is not needed. */
export function problemsOfRulings(
  entries: readonly Entry[],
  rulings: readonly RulingFile[],
  trusts: Trusts,
  portfolios: Portfolios,
): Problem[] {
  const shape = (t: Trusts, p: Portfolios) =>
    JSON.stringify([t.all.map(x => [x.slug, x.names]), p.all.map(i => [i.key, i.names.map(n => n.name)])])
  const now = shape(trusts, portfolios)
  return rulings.flatMap(({ file, ruling }): Problem[] => {
    const say = (severity: Problem['severity'], rule: Problem['rule'], message: string): Problem[] => [
      { rule, severity, file, lines: null, message },
    ]
    const apart = contradiction(entries, ruling)
    if (apart)
      return say(
        'error',
        'resolve:ruling-contradicted',
        `Unexpected ruling, ${apart}; expected none that the text contradicts. Correct it, or remove it.`,
      )
    if (ruling.kind === 'same-party' || ruling.kind === 'kept-apart') {
      const named = ruling.names.filter(n =>
        entries.some(
          ({ filing }) =>
            filing.mentions.some(m => sameName(m.name, n)) ||
            filing.portfolios.some(p => sameName(p.name, n)) ||
            filing.changes.some(c => [c.from, c.to].flatMap(namesIn).some(x => sameName(x, n))),
        ),
      )
      return named.length > 1
        ? []
        : say(
            'warning',
            'resolve:ruling-not-needed',
            `Unexpected ruling, expected at least two of its names in the filings, found ${named.length}; it changes nothing. Remove it.`,
          )
    }
    const others = rulings.filter(r => r.ruling !== ruling)
    const without = identifyTrusts(entries, others)
    return shape(without, identifyPortfolios(entries, without, others)) === now
      ? say(
          'warning',
          'resolve:ruling-not-needed',
          'Unexpected ruling, expected one that decides something; without it the library is the same. Remove it.',
        )
      : []
  })
}

/** What the text says against it: both names stand side by side as two, or two series ids, or another trust is named. */
function contradiction(entries: readonly Entry[], ruling: RulingFile['ruling']): string | null {
  for (const { filing } of entries) {
    if (ruling.kind === 'same-portfolio') {
      const named = filing.portfolios.filter(
        p => p.trust !== null && sameName(p.trust, ruling.trust) && ruling.names.some(n => sameName(n, p.name)),
      )
      const series = new Set(named.flatMap(p => p.series ?? []))
      if (series.size > 1) return `${filing.id} gives its names the series ids ${[...series].join(' and ')}`
      const subjects = named.filter(p => p.role === 'subject')
      if (new Set(subjects.map(p => p.name.toLowerCase())).size > 1 && !filing.changes.some(c => c.type === 'portfolio-renamed'))
        return `${filing.id} names both as portfolios of its own (${subjects.map(p => p.name).join(', ')})`
    }
    if (ruling.kind === 'same-trust' && filing.trusts.filter(t => ruling.names.some(n => sameName(n, t))).length > 1)
      return `${filing.id} names both as registrants`
    if (ruling.kind === 'belongs-to' && filing.id === ruling.filing) {
      const named = filing.portfolios.find(p => sameName(p.name, ruling.name))
      if (!named) return `${filing.id} names no portfolio “${ruling.name}”`
      if (named.trust !== null && !sameName(named.trust, ruling.trust)) return `${filing.id} says that it belongs to ${named.trust}`
    }
  }
  return null
}
