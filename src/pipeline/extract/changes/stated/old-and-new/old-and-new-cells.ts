// In: words over a column or before a row, and two cells. Out: of which kind of change they speak, and what was and will be.
//   Management Fee   | 0.46%   | 0.42%
//   ^ kind           ^ from    ^ to
import type { ChangeType } from '../../../../../model/kinds.ts'
import { pattern } from '../../../../../model/pattern.ts'
import type { Reading } from '../../candidate.ts'
import { folded, titled } from '../../folded.ts'
import { onlyRate } from '../charge-changes/rates.ts'
import { indexOf } from '../index-change/index-names.ts'
import { firmsOf, peopleOf } from '../named.ts'

/** What a row or a column speaks of, the more special before the more general. */
const KINDS: readonly (readonly [RegExp, ChangeType])[] = [
  [/\bsub-?\s?advisory fee/, 'subadvisory-fee-change'],
  [/\b(?:management|advisory|unitary|unified) fees?\b/, 'management-fee-change'],
  [
    pattern()`
      \bexpense (?:limit|cap)|\boperating expense limit|\bexpense ratio cap
      |\b(?:limit|cap)s? on (?:\w+ ){0,5}expenses|\bto (?:limit|cap) (?:\w+ ){0,5}expenses
    `,
    'expense-limit-change',
  ],
  [/\b12b-?1\b|\bdistribution (?:and (?:(?:share|stock|unit)holder )?service |and\/or service )?fees?\b/, 'distribution-fee-change'],
  [/\bsales (?:charge|load)|\bcdsc\b/, 'sales-charge-change'],
  [/\bcreation unit|\btransaction fees?\b/, 'purchase-redemption-change'],
  [/^(?:(?:primary|principal|listing) )*exchange$|\b(?:listing|primary) exchange\b/, 'service-provider-change'],
  [/\bminimum\b|\bredemption fee|\bcut-?off\b/, 'purchase-redemption-change'],
  [/\b(?:underlying|benchmark|performance|target|primary) ?index|\bbenchmark|^index\b/, 'index-change'],
  [/\bobjectives?\b|\binvestment goals?\b/, 'objective-change'],
  [/\bdiversification\b|\bpolic(?:y|ies)\b/, 'policy-change'],
  [/\bstrateg(?:y|ies)\b/, 'strategy-change'],
  [/\bsub-?\s?advis[eo]rs?\b/, 'subadviser-change'],
  [/\bportfolio managers?\b/, 'portfolio-manager-change'],
  [/\b(?:fund|portfolio|series|etf) names?\b|^names?(?: of (?:the )?(?:fund|portfolio|series))?$/, 'portfolio-renamed'],
]
export const CHARGES = /fee-change|charge|limit|purchase/

/** All kinds of which some words speak. */
export const kindsOf = (words: string): ChangeType[] => KINDS.flatMap(([wording, kind]) => (wording.test(folded(words)) ? [kind] : []))

/** The first kind of which some words speak, "new" and the like before them or not. */
export function kindOf(words: string): ChangeType | undefined {
  const low = folded(words)
  const bare = low.replace(/^(?:the )?(?:current|existing|present|former|old|prior|previous|new|proposed|revised|future) /, '')
  return KINDS.find(([wording]) => wording.test(low) || wording.test(bare))?.[1]
}

/** What stands in the two cells, as the type has it; null where nothing becomes different. */
export function changeInCells(
  type: ChangeType,
  old: string,
  next: string,
  reading: Reading,
): { from: string | null; to: string | null } | null {
  if (!old.trim() || !next.trim() || folded(old) === folded(next)) return null
  // "50,000" shares in a creation unit
  if (type === 'purchase-redemption-change' && isCount(old) && isCount(next)) return { from: old.trim(), to: next.trim() }
  if (CHARGES.test(type)) {
    const from = rateIn(old)
    const to = rateIn(next)
    return from !== null && from === to ? null : { from, to }
  }
  // "Index Components | 20 | 25": of an index, and none itself.
  if (type === 'index-change' && ![old, next].every(cell => /\p{L}{3}/u.test(cell))) return null
  if (type === 'index-change') return { from: indexOf(old), to: indexOf(next) }
  // "Cboe BZX Exchange, Inc. | NYSE Arca, Inc."
  if (type === 'service-provider-change') return { from: old.trim(), to: next.trim() }
  if (type === 'portfolio-renamed') return { from: plainName(old), to: plainName(next) }
  if (type === 'subadviser-change') return movedNames(firmsOf(old, reading), firmsOf(next, reading))
  if (type === 'portfolio-manager-change') return movedNames(peopleOf(old, reading), peopleOf(next, reading))
  return type === 'objective-change' ? { from: aimIn(old), to: aimIn(next) } : { from: null, to: null }
}

/** A rate, its sign printed in the cell or in the first of its column alone. */
const rateIn = (cell: string): string | null => onlyRate(cell) ?? (/^\d*\.\d{2}$/.test(cell.trim()) ? `${cell.trim()}%` : null)

const isCount = (cell: string): boolean => /^\d[\d,]*$/.test(cell.trim())

const plainName = (cell: string): string =>
  titled(
    cell
      .replace(/[®™*†‡]/g, '')
      // "(the “Fund”)", "(LRCH)"
      .replace(/\s*\((?:the )?[“"][^“”"]*[”"]\)|\s*\([A-Z]{3,5}\)(?=\s*$)/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )

/** Those who stand in one cell alone. */
function movedNames(old: readonly string[], next: readonly string[]): { from: string | null; to: string | null } | null {
  const leaves = old.filter(n => !next.includes(n))
  const comes = next.filter(n => !old.includes(n))
  return leaves.length || comes.length ? { from: leaves.join('; ') || null, to: comes.join('; ') || null } : null
}

/** "The Fund seeks to provide total return." -> "provide total return". */
function aimIn(cell: string): string | null {
  const m = /\b(?:seeks?(?: to)?|objective is(?: to)?(?: seek)?)\s+(.{4,300}?)[.”"]*$/is.exec(cell.trim())
  return m
    ? m[1]!
        .split(/(?<!\b(?:\p{Lu}|Inc|No|St))\.\s|;\s/u)[0]!
        .replace(/\s?\(the\s?["“][^"”]{2,20}["”]\)$/, '')
        .trim()
    : null
}
