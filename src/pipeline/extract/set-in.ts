// In: the passage before a text that is set in. Out: whether the document goes on there in its own words; else it quotes.
//   "the Funds will be closed to new investors as follows:"
//   |    Larch Bond Fund. The Fund is closed effective immediately.
import { pattern } from '../../model/pattern.ts'
import type { Passage } from './view.ts'

/** Words of an order: what follows is text of the document that it amends. */
const OF_TEXT = pattern('i')`
  \b(?:replac|delet|add|insert|revis|amend|modif|restat|chang|read|updat|supplement|section|paragraph|sentence|disclosure|prospectus
  |heading|table|text|information|statement|polic|objective|strateg|description)
`

export function goesOnInOwnWords(before: Passage | undefined): boolean {
  const last = before?.kind === 'paragraph' && !before.quoted ? before.sentences.at(-1)?.text : undefined
  return last !== undefined && /\bas follows:\s*$/i.test(last) && !OF_TEXT.test(last)
}
