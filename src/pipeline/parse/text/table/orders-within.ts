// In: the lines of a `<TABLE>`. Out: the same in stretches, parted where a sentence that orders something stands between ruled rows:
// the filer's tag opened above the first table and closed below the last.
//   ----------------------   -----------------------
//   Larch Bond Portfolio     0.85% of first $200 million
//   ----------------------   -----------------------
//        The following replaces the information under "The Manager" in the Statement:     <- no row
import { pattern } from '../../../../model/pattern.ts'
import { chunksOf } from '../chunk.ts'
import type { PagedLine } from '../furniture.ts'
import { isRuling } from '../ruling.ts'
import { segmentsOf } from './segment.ts'

const ORDERS = pattern('i')`
  \bthe following\b[^.]{0,80}\b(?:replaces|supersedes|supplements|is (?:hereby )?(?:added|inserted))\b
  |\b(?:is|are) (?:hereby )?(?:deleted|replaced|amended|revised|supplemented)\b[^.]{0,120}\bfollow
`

export interface Stretch {
  lines: PagedLine[]
  isOrder: boolean
}

export function partedByOrders(region: readonly PagedLine[]): Stretch[] {
  const first = region.findIndex(l => isRuling(l.text))
  const last = region.findLastIndex(l => isRuling(l.text))
  if (first < 0) return [{ lines: [...region], isOrder: false }]
  const index = new Map(region.map((l, i) => [l, i]))
  const out: Stretch[] = []
  let from = 0
  for (const { lines } of chunksOf(region)) {
    const at = index.get(lines[0]!)!
    if (at < first || at > last || !isOrder(lines)) continue
    out.push({ lines: region.slice(from, at), isOrder: false }, { lines, isOrder: true })
    from = at + lines.length
  }
  return [...out, { lines: region.slice(from), isOrder: false }]
}

function isOrder(lines: readonly PagedLine[]): boolean {
  if (lines.length < 2 || lines.some(l => isRuling(l.text) || segmentsOf(l.text, 3).length > 1)) return false
  const said = lines.map(l => l.text.trim().replace(/ +/g, ' ')).join(' ')
  return /[.:]$/.test(said) && ORDERS.test(said)
}
