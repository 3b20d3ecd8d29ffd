// In: lines of a table of figures, cut into cells. Out: its rows; label lines join the figures that they belong to.
// Maximum Sales Charge (Load) Imposed on
//   Purchases                               5.25%     <- "Purchases" would not have fitted above: one label
import { isCaps, isUnfinished, startsLower } from '../wording.ts'
import { firstLength, hasFigure, labelOf, type BodyLine } from './body-line.ts'

/** Where labels wrap, the word with which they all begin, if there is one ("Class ", "iShares "), and the labels printed more than once. */
export interface Wrap {
  end: number
  opener: string | null
  again: ReadonlySet<string>
  hangs: boolean
}

/** Each label that stands alone has one line under it, set in: it wraps there, and heads no section. */
export function hangs(lines: readonly BodyLine[]): boolean {
  const indent = (l: BodyLine | undefined) => l?.cells[0]?.[0]?.from ?? 0
  const alone = lines.flatMap((l, i) => (labelOf(l) && !hasFigure(l) ? [i] : []))
  return (
    alone.length > 0 &&
    alone.every(i => {
      const line = lines[i]!
      const next = lines[i + 1]
      const after = lines[i + 2]
      return (
        !!next &&
        hasFigure(next) &&
        indent(next) > indent(line) &&
        (!after || indent(after) <= indent(line)) &&
        !/^(?:class|if|after|before|assuming|series|return)\b|[:)]$/i.test(labelOf(line)) &&
        !isCaps(labelOf(line))
      )
    })
  )
}

/** Labels of figures that stand in the table twice, as under "If you redeem" and "If you do not redeem". */
export function repeatedIn(lines: readonly BodyLine[]): Set<string> {
  const labels = lines
    .filter(hasFigure)
    .map(labelOf)
    .filter(l => l && !startsLower(l))
  const twice = (all: readonly string[]) => all.filter((l, i) => all.indexOf(l) !== i)
  // "with redemption" over "without redemption", as deep as each other, under each class: rows, though in small letters.
  const indent = (l: BodyLine) => l.cells[0]?.[0]?.from ?? 0
  const pairs = lines.flatMap((l, i) => {
    const next = lines[i + 1]
    return next && [l, next].every(x => hasFigure(x) && startsLower(labelOf(x))) && indent(l) === indent(next)
      ? [[labelOf(l), labelOf(next)] as const]
      : []
  })
  return new Set([...twice(labels), ...pairs.filter(([a, b]) => a !== b && pairs.filter(([x, y]) => x === a && y === b).length > 1).flat()])
}

export function openerOf(lines: readonly BodyLine[]): string | null {
  const labels = lines.map(labelOf).filter(Boolean)
  const word = /^[\p{L}\p{N}&.'’-]{3,} /u.exec(labels[0] ?? '')?.[0]
  return word && !startsLower(word) && labels.filter(l => l.startsWith(word)).length >= 3 ? word : null
}

/** A label goes on under its figures somewhere: at the end, or before a line that surely begins a row. */
export function endsLate(lines: readonly BodyLine[], wrap: Wrap): boolean {
  return lines.some((line, i) => {
    const next = lines[i + 1]
    const after = lines[i + 2]
    if (!hasFigure(line) || !next || next.ruled || next.parted || hasFigure(next) || begins(line, next, wrap, true)) return false
    return !after || after.ruled || after.parted || begins(next, after, wrap, true)
  })
}

/** Rows of figures: label lines join the figures that they belong to. */
export function runs(group: readonly BodyLine[], wrap: Wrap, late: boolean): BodyLine[][] {
  const out: BodyLine[][] = []
  for (const line of group) {
    const run = out.at(-1)
    if (!run) {
      out.push([line])
      continue
    }
    const above = run.at(-1)!
    const figures = run.some(hasFigure)
    if (figures && hasFigure(line)) {
      const lead = run.findIndex(hasFigure)
      const tail = run.length - 1 - run.findLastIndex(hasFigure)
      const kept = tail === 0 ? 0 : (hanging(run, tail, line) ?? (lead === 0 ? tail : late ? Math.min(lead, tail) : 0))
      out.push([...run.splice(run.length - tail + kept), line])
    } else if (begins(above, line, wrap, figures)) out.push([line])
    else run.push(line)
  }
  return out
}

/** How many of the last `tail` lines belong above: those before a line at the margin under which the next is set in. */
function hanging(run: readonly BodyLine[], tail: number, line: BodyLine): number | null {
  const indent = (l: BodyLine) => l.cells[0]![0]?.from ?? 0
  const lines = [...run.slice(-tail), line]
  for (let i = tail - 1; i >= 0; i--) if (indent(lines[i]!) <= indent(run[0]!) && indent(lines[i + 1]!) > indent(lines[i]!)) return i
  return null
}

/** "Shareholder fees (paid directly from your investment)": whole, it heads what follows. */
export const FEE_CAPTION =
  /^(?:(?:share|stock|unit)holder (?:transaction )?(?:fees|expenses)|annual (?:\w+ )?operating expenses)\b[^()]*(?:\([^()]*\))?:?$/i

/** The label of `line` is a new one. */
function begins(above: BodyLine, line: BodyLine, { end, opener, again, hangs }: Wrap, figures: boolean): boolean {
  const last = labelOf(above)
  const next = labelOf(line)
  if (!next) return figures && hasFigure(line)
  if (!last) return figures
  if (hangs && !figures && !hasFigure(above) && hasFigure(line)) return false
  if (/:$/.test(last) || (again.has(next) && hasFigure(line)) || (opener && next.startsWith(opener) && !isUnfinished(last))) return true
  if (!figures && FEE_CAPTION.test(last)) return true
  if ((/^\(.*\)$/.test(last) && !startsLower(next)) || (isCaps(last) && !hasFigure(above) && /[\p{Lu}]\p{Ll}/u.test(next))) return true
  if (startsLower(next) || /^\((?!\w{1,2}\))/.test(next) || isUnfinished(last)) return false
  // Leaders fill what a label leaves free: it ends with them.
  if (above.line.leaders?.length && hasFigure(above)) return true
  if (line.cells[0]![0]!.from < above.cells[0]![0]!.from && (figures || !hasFigure(line))) return true
  return above.cells[0]!.at(-1)!.to + 1 + firstLength(next) <= end
}
