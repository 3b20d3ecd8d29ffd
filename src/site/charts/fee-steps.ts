// In: a fee schedule as a table of tiers ("over $500 million up to $1 billion" | 0.60%). Out: the tiers in dollars and the rate that
// applies in all at a given size; null where a tier is not plain.
import type { FilingTable } from '../../model/filing.ts'

export interface Tier {
  from: number
  to: number | null
  rate: number
}

const SCALE: Record<string, number> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }
// over $500 million up to $1 billion
//      ^^^^^^^^^^^^       ^^^^^^^^^^
const AMOUNT = /\$ ?(\d[\d,]*(?:\.\d+)?) ?(thousand|million|billion|trillion)?/gi

export function tiersOf(table: FilingTable): Tier[] | null {
  const tiers: Tier[] = []
  for (const row of table.rows) {
    const amounts = [...row.label.matchAll(AMOUNT)].map(m => Number(m[1]!.replaceAll(',', '')) * (SCALE[m[2]?.toLowerCase() ?? ''] ?? 1))
    const rate = row.cells.find(c => c.unit === 'percent')?.value ?? null
    const before = tiers.at(-1)?.to ?? 0
    if (rate === null || (tiers.length > 0 && tiers.at(-1)!.to === null)) return null
    const [a, b] = amounts
    const label = row.label.toLowerCase()
    if (b !== undefined && a === before) tiers.push({ from: a, to: b, rate })
    else if (b !== undefined || a === undefined) return null
    else if (/\b(?:first|up to)\b/.test(label) && before === 0) tiers.push({ from: 0, to: a, rate })
    else if (/\bnext\b/.test(label)) tiers.push({ from: before, to: before + a, rate })
    else if (/\b(?:over|excess|above|more than|in excess of|greater)\b/.test(label) && a === before) tiers.push({ from: a, to: null, rate })
    else return null
  }
  return tiers.length > 1 ? tiers : null
}

/** The rate in all on assets of a given size, each part at its own rate. */
export function rateAt(tiers: readonly Tier[], size: number): number {
  const paid = tiers.reduce((sum, t) => sum + Math.max(0, Math.min(size, t.to ?? size) - t.from) * t.rate, 0)
  return paid / size
}

/** "$500 million", "$1.5 billion" */
export function spellAmount(dollars: number): string {
  const [word, by] = dollars >= 1e9 ? ['billion', 1e9] : dollars >= 1e6 ? ['million', 1e6] : ['thousand', 1e3]
  return `$${Number((dollars / Number(by)).toFixed(2))} ${word}`
}
