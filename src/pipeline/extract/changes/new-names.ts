// In: a document as read, and the renames that it tells. Out: the same, where portfolios are known by the names that they will bear, too.
//   "the Alder Select Fund's index" may be said of one that is still called otherwise.
import { MERGED } from './attribution/attribution-terms.ts'
import type { Candidate, Reading } from './candidate.ts'

export function withNewNames(reading: Reading, renames: readonly Candidate[]): Reading {
  const { context } = reading
  const taken = new Set(context.portfolios.filter(p => p.role !== 'mentioned').map(p => p.name))
  const all = [...context.portfolios.filter(p => p.role !== 'mentioned').flatMap(p => p.aliases), ...renames.flatMap(r => r.to ?? [])]
  const newNames = (old: string) =>
    renames
      .filter(r => r.type === 'portfolio-renamed' && r.to && !taken.has(r.to) && r.portfolios?.length === 1 && r.portfolios[0] === old)
      .flatMap(r => [r.to!, ...withoutFamily(r.to!, old, all)])
  const bearers = context.portfolios.map(p => ({ ...p, aliases: [...p.aliases, ...newNames(p.name)] }))
  // "the High Income Fund", spoken of beside its whole new name, is no further fund.
  const borne = new Set(bearers.filter(p => p.role !== 'mentioned').flatMap(p => p.aliases))
  const portfolios = bearers.filter(p => p.role !== 'mentioned' || !borne.has(p.name))
  // "(each, a "Target Fund")" of a table: the portfolios that are taken over.
  const merged = [...new Set(renames.filter(r => r.type === 'reorganization').flatMap(r => r.portfolios ?? []))]
  const definitions = context.definitions.map(d => (MERGED.test(d.term) && !d.portfolios.length ? { ...d, portfolios: merged } : d))
  return { ...reading, context: { ...context, portfolios, definitions } }
}

/** "the Mid Cap Value Portfolio" for "Larch Mid Cap Value Portfolio", where no other is called so. */
function withoutFamily(name: string, old: string, all: readonly string[]): string[] {
  const [family, ...rest] = name.split(' ')
  const short = rest.join(' ')
  return rest.length > 2 &&
    (old.startsWith(`${family} `) || old.startsWith(`${family}-`)) &&
    !all.some(a => a !== name && a.toLowerCase().endsWith(short.toLowerCase()))
    ? [short]
    : []
}
