// Law: a fact without a quote and its lines does not exist.
import { joinText, linesAt } from '../model/joined-text.ts'
import { overlaps, spellLines, type Lines } from '../model/lines.ts'
import type { Law } from './law.ts'

export const quotesStand: Law = {
  id: 'quotes-stand',
  sentence: 'Every quote stands word for word in its filing, at the lines that are given.',
  hint: 'The finder must take the quote from the text of a passage and its lines from where it found it.',
  breaches: ({ results }) =>
    results.flatMap(({ filing, body }) => {
      const documents = body.trees.map(t => joinText([t.root]))
      const stands = (quote: string, lines: Lines) =>
        documents.some(joined => {
          for (let at = joined.text.indexOf(quote); at >= 0; at = joined.text.indexOf(quote, at + 1))
            if (overlaps(linesAt(joined, at, at + quote.length), lines)) return true
          return false
        })
      return [
        ...filing.changes.map(c => ({ what: c.id, quote: c.quote, lines: c.lines })),
        ...filing.facts.map(f => ({ what: f.label, quote: f.quote, lines: f.lines })),
      ]
        .filter(f => !stands(f.quote, f.lines))
        .map(
          f =>
            `${filing.source.file}, ${spellLines(f.lines)}: unexpected quote of ${f.what}, expected words of the filing: “${f.quote.slice(0, 80)}”.`,
        )
    }),
}
