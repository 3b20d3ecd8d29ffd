// In: a text and the funds that it names. Out: those of a table of mergers: which of them end, and which take over.
//   Current Fund          Successor Fund
//   Larch Bond Fund       Larch Income Fund
//   ^ merging             ^ acquiring
import { pattern } from '../../../model/pattern.ts'
import { ENDS_IN_MERGER, GOES_ON, MERGES_INTO } from '../merger-words.ts'
import type { FundName } from './fund-names.ts'

/** What a head may say beside its term: "Series of Larch Funds (Selling Fund)", "Target Fund, a series of Larch Funds" */
const BEFORE_TERM = String.raw`(?:[^\n()]{3,110}\()?`
const AFTER_TERM = String.raw`(?:\)|,?\s\(?(?:each,?\s)?(?:an?\s)?series\sof\s[^\n()]{3,90}\)?)?`
const HEADS = pattern('i')`
  (?:${ENDS_IN_MERGER}|current|existing)\s(?:fund|portfolio)s?(?:\sand\sshare\sclass(?:es)?)?${AFTER_TERM}[\s-]*${BEFORE_TERM}
  (?:(?:proposed|corresponding)\s)?(?:${GOES_ON})\s(?:fund|portfolio)s?${AFTER_TERM}
  |\n(?:name\sof\s)?(?:funds?|portfolios?)\s+
  (?:(?:will|to|is|are|shall)\s(?:be\s)?)?(?:${MERGES_INTO.replaceAll(' ', '\\s')})(?=\s*\n)
  // "Fund of Larch Funds II    Fund that will acquire its assets"
  |\n(?:funds?|portfolios?)\b[^\n]{0,40}\s(?:funds?|portfolios?)\s(?:that|which)\s(?:will|shall|is\sto|are\sto|would)
  \s(?:acquire|absorb|receive|take\sover)(?:\s(?:its|their|the)\sassets)?(?=\s*\n)
`

/** `funds`: those of the names that may stand in the table. */
export function mergerRows(
  text: string,
  names: readonly FundName[],
  funds: readonly FundName[],
): { merging: ReadonlySet<FundName>; acquiring: ReadonlySet<FundName>; ofFamilies: boolean } {
  const start = text.slice(0, 40_000)
  const head = HEADS.exec(start)
  const families = head ? null : familiesOver(start)
  if (!head && !families) return { merging: new Set(), acquiring: new Set(), ofFamilies: false }
  const from = head ? head.index + head[0].length : families!.to
  const inReach = funds.filter(n => n.from >= from && n.from < from + 6000)
  const wordsBefore = (n: FundName) => text.slice(Math.max(names[names.indexOf(n) - 1]?.to ?? 0, from), n.from)
  const end = inReach.findIndex(n => isProse(wordsBefore(n)))
  const rows = end < 0 ? inReach : inReach.slice(0, end)
  const ofFamily = (family: string) => rows.filter(n => n.name.startsWith(`${family} `))
  return families
    ? { merging: new Set(ofFamily(families.merging)), acquiring: new Set(ofFamily(families.acquiring)), ofFamilies: true }
    : { merging: new Set(rows.filter((_, i) => i % 2 === 0)), acquiring: new Set(rows.filter((_, i) => i % 2 === 1)), ofFamilies: false }
}

const WORD = String.raw`\p{Lu}[\p{L}&.’'-]+`
const OF_FAMILY = String.raw`(?:(?:\s${WORD}){0,2}\s(?:Funds|Portfolios)|\s(?:Fund|Portfolio))`
const FAMILIES = new RegExp(
  String.raw`\n(${WORD})${OF_FAMILY}\s+(?:(?:Acquiring|Surviving|Successor)\s)?(?!\1\s)(${WORD})${OF_FAMILY}(?=\s*\n\s*\1\s)`,
  'u',
)

/** "each Larch Fund will be merged into a Sable Fund, as follows" over the heads "Larch Fund" and "Sable Fund". */
function familiesOver(text: string): { merging: string; acquiring: string; to: number } | null {
  const heads = FAMILIES.exec(text)
  return heads && /\b(?:merg|reorganiz|acqui)\w+/i.test(text.slice(Math.max(0, heads.index - 1500), heads.index))
    ? { merging: heads[1]!, acquiring: heads[2]!, to: heads.index + heads[0].length }
    : null
}

/** Prose under the table: "The mergers of A and B do not need a vote". */
const isProse = (words: string): boolean =>
  /\n\s*(?:The|On|At|Under|If|Each|It|In|This|Shareholders)\s\p{Ll}[^\n]*$/u.test(words) ||
  (/\.\s/.test(words) && /[a-z]{4,}\s[a-z]{3,}\s[a-z]{3,}|(?:\b[a-z]+\s){5}/.test(words))
