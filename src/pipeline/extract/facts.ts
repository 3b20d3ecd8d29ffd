// In: a document with its context. Out: dated facts that belong to no change: filings made and planned.
// Dates of events that change something are read with the changes.
//   "The Trust will file its definitive Proxy Statement on or about January 7, 2008."
//                                                       ^ planned filing, on-or-about
import type { Filing } from '../../model/filing.ts'
import { pattern } from '../../model/pattern.ts'
import type { Context } from './context.ts'
import { datesIn } from './dates/dates.ts'

const KINDS: readonly (readonly [label: string, words: RegExp])[] = [
  [
    'Definitive proxy statement planned',
    pattern('i')`
      \b(?:will|shall|intends?\sto|expects?\sto|hopes?\sto|plans?\sto|anticipates?)\b[^.]{0,80}
      \b(?:file|mail|filing|mailing)\b[^.]{0,60}\bdefinitive\b[^.]{0,80}$
    `,
  ],
  ['Preliminary proxy statement filed', /\bpreliminary[\s-]+proxy\s(?:statement|materials)?\b[^.]{0,120}\bfiled\b[^.]{0,80}$/i],
  ['Registration statement filed', /\b(?:registration\sstatement|post-effective\samendment)\b[^.]{0,120}\bfiled\b[^.]{0,80}$/i],
  ['Comments received', /\bcomments?\b[^.]{0,160}\b(?:telephone|call|conversation|received|provided|given|gave)\b[^.]{0,80}$/i],
]

/** Dated facts of a letter or proxy statement. */
export function readFacts({ view, kind }: Context): Filing['facts'] {
  if (kind !== 'correspondence' && kind !== 'proxy-statement' && kind !== 'information-statement') return []
  const found: Filing['facts'] = []
  for (const passage of view.passages.slice(0, 400))
    for (const sentence of passage.sentences)
      for (const d of datesIn(sentence.text)) {
        if (!d.date) continue
        const before = sentence.text.slice(0, d.from)
        const kindOfFact = KINDS.find(([, words]) => words.test(before))
        if (kindOfFact && !found.some(f => f.label === kindOfFact[0] && f.date === d.date))
          found.push({ label: kindOfFact[0], date: d.date, qualifier: d.qualifier, quote: sentence.printed, lines: sentence.lines })
      }
  return found
}
