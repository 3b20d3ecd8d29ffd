// In: a document with its context. Out: further facts that it prints: CIK, file numbers, committees with their meetings.
// Each as a label with the words as printed.
//   "File No. 811-10183"                 "The Audit Committee met four times during the year"
//             ^ file number                            ^ committee       ^ its meetings
import { matchesOf } from '../../model/matches.ts'
import type { Filing } from '../../model/filing.ts'
import { pattern } from '../../model/pattern.ts'
import type { Context } from './context.ts'

const NUMBERS: readonly (readonly [label: string, words: RegExp])[] = [
  ['CIK', /\bCIK(?:\s(?:No\.?|Number))?:?\s(\d{7,10})\b/g],
  [
    'File number',
    /\b(?:File|Registration|SEC\sFile)\sNos?\.?:?\s((?:\d{1,3}-\d{4,6})(?:(?:,?\s(?:and|&)\s|,\s|;\s|\s\/\s)\d{1,3}-\d{4,6})*)/gi,
  ],
]
const COMMITTEE = pattern('u')`
  \b((?:[A-Z][\p{L}]+(?:,?\s(?:and\s)?)){1,5}Committee)\b([^.]{0,120}?)\b(?:met|held|meetings?)\b[^.]{0,80}?
  \b(once|twice|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\b(?:\s(?:times?|meetings?))?
`

/** Details of a document. */
export function readDetails({ view }: Context): Filing['details'] {
  const found: Filing['details'] = []
  const add = (label: string, text: string, lines: Filing['details'][number]['lines']) => {
    if (!found.some(f => f.label === label && f.text === text)) found.push({ label, text, lines })
  }
  for (const passage of view.passages.slice(0, 2000)) {
    if (passage.kind === 'table') continue
    for (const [label, words] of NUMBERS) for (const m of matchesOf(passage.text, words)) add(label, m[1]!, passage.lines)
    for (const sentence of passage.sentences) {
      const m = /Committee/.test(sentence.text) ? COMMITTEE.exec(sentence.text) : null
      if (m) add(m[1]!.replace(/^The\s/, ''), sentence.text, sentence.lines)
    }
  }
  return found
}
