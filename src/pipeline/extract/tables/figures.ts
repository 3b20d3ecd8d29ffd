// In: the words of a cell. Out: the figure in them with its unit, and the words as a reader expects them.
//   "(8.87 )%"  "$ 1,159"  ".55 of 1%"  "20 basis points"  "None"  "5/11/2007"  "2025"
import type { Cell } from '../../../model/filing.ts'
import type { TableKind, Unit } from '../../../model/kinds.ts'

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+`
const FIGURE = new RegExp(String.raw`^(\()?\s*([-−–+])?\s*(\()?\s*(\$)?\s*([-−–])?\s*(${NUMBER})\s*(%)?\s*(\))?\s*(%)?\s*(\))?$`)
/** "5 3/4%", "8-1/2%", "1/4 of 1%" */
const FRACTION = /^(?:(\d{1,2})[\s-])?\s*(\d{1,2})\/([1-9]\d?)\s*(?:%|percent|(?:%\s*)?of\s*(?:1|one)\s*(?:%|percent))$/i
const OF_ONE_PERCENT = new RegExp(String.raw`^(${NUMBER})\s*(?:%\s*)?of\s*(?:1(?:\.0+)?|one)\s*(?:%|percent)$`, 'i')
const BASIS_POINTS = new RegExp(String.raw`^(${NUMBER})\s*(?:basis points|bps?)$`, 'i')
const PERCENT_WORD = new RegExp(String.raw`^(${NUMBER})\s*(?:percent|per cent|pct\.?)$`, 'i')

/** "$20/year", "$15 annually" */
const BY_YEAR = new RegExp(String.raw`^\$\s*(${NUMBER})\s*(?:\/\s?(?:year|yr\.?|annum)|(?:per|a|each) (?:year|annum)|annually)$`, 'i')

/** Kinds in which a bare figure is a percentage. */
const PERCENT_KINDS: ReadonlySet<TableKind> = new Set([
  'shareholder-fees',
  'annual-operating-expenses',
  'fee-schedule',
  'calendar-year-returns',
  'average-annual-total-returns',
])

const number = (digits: string) => Number(digits.replace(/,/g, ''))

/** Signs that stand apart in the source joined to their figure: "0.04 %" -> "0.04%". */
function closeUp(text: string): string {
  return text
    .replace(/^%\s*(?=\S)/, '')
    .replace(/(?<=[\d)])\s+(?=[%)])/g, '')
    .replace(/([$(+])\s+(?=[\d.$])/g, '$1')
    .replace(/^([-−–])\s+(?=[\d.$])/, '$1')
    .trim()
}

/** The cell as the record holds it; `sign` is a unit that stands once for the whole row. */
export function readCell(words: string, kind: TableKind, sign: Unit | null = null): Cell {
  const text = closeUp(words)
  const m = FIGURE.exec(text)
  if (m) {
    const [, open, minus, inner, dollar, minusAfter, digits = '', percent, , percentAfter] = m
    const negative = Boolean(open || inner || (minus && minus !== '+') || minusAfter)
    const value = number(digits) * (negative ? -1 : 1)
    const year = /^(?:19|20)\d\d$/.test(text)
    const unit: Unit | null =
      percent || percentAfter
        ? 'percent'
        : dollar
          ? 'usd'
          : (sign ?? (PERCENT_KINDS.has(kind) && !year ? 'percent' : kind === 'expense-example' ? 'usd' : year ? 'year' : null))
    return { text, value: value === 0 ? 0 : value, unit }
  }
  const one = OF_ONE_PERCENT.exec(text) ?? PERCENT_WORD.exec(text)
  if (one) return { text, value: number(one[1]!), unit: 'percent' }
  const fraction = FRACTION.exec(text)
  if (fraction) return { text, value: Number(fraction[1] ?? 0) + Number(fraction[2]) / Number(fraction[3]), unit: 'percent' }
  const yearly = BY_YEAR.exec(text)
  if (yearly) return { text, value: number(yearly[1]!), unit: 'usd' }
  const points = BASIS_POINTS.exec(text)
  if (points) return { text, value: Math.round(number(points[1]!) * 100) / 10_000, unit: 'percent' }
  return { text, value: null, unit: null }
}

/** Whether the words are a figure or stand for one ("None", "N/A", "--"). */
export function isFigure(text: string): boolean {
  return (
    FIGURE.test(closeUp(text)) || isBlankFigure(text) || [OF_ONE_PERCENT, FRACTION, BASIS_POINTS, BY_YEAR].some(figure => figure.test(text))
  )
}

/** "None", "N/A", "--": an answer without a number. */
export function isBlankFigure(text: string): boolean {
  return /^(?:none|n\/?a\.?|n\.a\.|not applicable|nil|no fee|no charge|[-–—−‑]+)$/i.test(text.trim())
}

/** Whether the words are a number alone, whatever its sign. */
export function isNumber(text: string): boolean {
  return FIGURE.test(closeUp(text))
}
