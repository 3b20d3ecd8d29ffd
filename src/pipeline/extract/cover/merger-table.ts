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
  |\n(?:funds?|portfolios?)\b[^\n]{0,40}\s(?:funds?|portfolios?)\s(?:that|which)\s(?:will|is\sto|are\sto|would)
  \s(?:acquire|absorb|receive|take\sover)(?:\s(?:its|their|the)\sassets)?(?=\s*\n)
`

/** `funds`: those of the names that may stand in the table. */
export function mergerRows(
  text: string,
  names: readonly FundName[],
  funds: readonly FundName[],
): { merging: ReadonlySet<FundName>; acquiring: ReadonlySet<FundName> } {
  const head = HEADS.exec(text.slice(0, 40_000))
  if (!head) return { merging: new Set(), acquiring: new Set() }
  const from = head.index + head[0].length
  const inReach = funds.filter(n => n.from >= from && n.from < from + 6000)
  const wordsBefore = (n: FundName) => text.slice(Math.max(names[names.indexOf(n) - 1]?.to ?? 0, from), n.from)
  const end = inReach.findIndex(n => isProse(wordsBefore(n)))
  const rows = end < 0 ? inReach : inReach.slice(0, end)
  return { merging: new Set(rows.filter((_, i) => i % 2 === 0)), acquiring: new Set(rows.filter((_, i) => i % 2 === 1)) }
}

/** Prose under the table: "The mergers of A and B do not need a vote". */
const isProse = (words: string): boolean =>
  /\n\s*(?:The|On|At|Under|If|Each|It|In|This|Shareholders)\s\p{Ll}[^\n]*$/u.test(words) ||
  (/\.\s/.test(words) && /[a-z]{4,}\s[a-z]{3,}\s[a-z]{3,}|(?:\b[a-z]+\s){5}/.test(words))
