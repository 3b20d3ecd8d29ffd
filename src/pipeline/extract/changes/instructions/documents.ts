// The documents that words name: "Summary and Statutory Prospectuses", "each Fund's SAI". In the order of the text, none twice.
import { matchesOf } from '../../../../model/matches.ts'
import type { Target } from '../../../../model/kinds.ts'

const NAMES: [RegExp, Target[]][] = [
  [
    /\bsummary (?:prospectus(?:es)?,? )?(?:and|or|and\/or|&) (?:the )?statutory prospectus(?:es)?\b/gi,
    ['summary-prospectus', 'prospectus'],
  ],
  [/\bsummary prospectus(?:es)?\b/gi, ['summary-prospectus']],
  [/\bstatements? of additional information\b|\bSAIs?\b/gi, ['statement-of-additional-information']],
  [/\b(?:proxy statement|information statement|combined proxy)[\w/ ]{0,20}\b/gi, ['proxy-statement']],
  [/\bprospectus(?:es)?\b/gi, ['prospectus']],
  [/\bdisclosure documents?\b/gi, ['prospectus', 'summary-prospectus', 'statement-of-additional-information']],
]

/** The kinds of documents named, none twice; of two names that share words the longer one is looked for first. */
export function targetsIn(text: string): Target[] {
  const found: { targets: Target[]; from: number; to: number }[] = []
  for (const [name, targets] of NAMES)
    for (const m of matchesOf(text, name)) {
      const to = m.index + m[0].length
      if (!found.some(f => f.from < to && m.index < f.to)) found.push({ targets, from: m.index, to })
    }
  return [...new Set(found.sort((a, b) => a.from - b.from).flatMap(f => f.targets))]
}
