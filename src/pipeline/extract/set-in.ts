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

/** "approved the following changes to the Fund, effective May 1:", of funds and not of a text. */
const LEADS_CHANGES = /\bfollowing (?:\w+ )?(?:changes|actions|decisions|matters)\b[^:]*:\s*$/i
const OF_DOCUMENT = /\b(?:prospectus|SAI|statement of additional|section|paragraph|sentence|disclosure|heading|text|information|statement)/i
const FIRST = /^\(?(?:1|i|a|A|I)[.)]\s/

const NEWS = pattern()`
  ^(?:(?:On|Effective|As of) (?:January|February|March|April|May|June|July|August|September|October|November|December) \d
  |(?:The|At a meeting[^.]{0,60}, the) (?:Board|Trustees|Directors)\b[^.]{0,80}\b(?:has|have|approved|authorized|voted|decided))
`

/** "PORTFOLIO MERGERS | On December 14, 2004, the Board approved …": set in under a heading that no order announces. */
export const tellsUnderHeading = (before: readonly Passage[], opening: string): boolean => {
  const [above, heading] = before.slice(-2)
  return heading?.kind === 'heading' && !/:\s*$/.test(above?.text ?? ':') && !/:\s*$/.test(heading.text) && NEWS.test(opening)
}

/** `opening`: the words with which the text that is set in begins. */
export function goesOnInOwnWords(before: Passage | undefined, opening: string): boolean {
  const last = before?.kind === 'paragraph' && !before.quoted ? before.sentences.at(-1)?.text : undefined
  if (last === undefined) return false
  // "1. The name of the Fund will change …": an item of the changes that the sentence announces.
  if (FIRST.test(opening)) return LEADS_CHANGES.test(last) && !OF_DOCUMENT.test(last)
  return /\bas follows:\s*$/i.test(last) && !OF_TEXT.test(last)
}
