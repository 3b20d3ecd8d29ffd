// In: words. Out: whether they are a heading in all but its setting: nothing but names of portfolios, or of one fund that no cover lists.
//   "Corwin Growth Fund"   "For the Growth Fund only"
import type { KnownPortfolio } from '../context.ts'
import { pattern } from '../../../model/pattern.ts'
import { fundNames } from '../cover/fund-names.ts'
import { portfoliosIn } from '../names.ts'
import type { Passage } from '../view.ts'

/** What may stand around the names. */
const AROUND = /\b(?:and|the|for|as to|changes? (?:to|for)|with respect to|regarding|applicable to|only)\b|\([^)]*\)/gi

/** Whether words are nothing but names of portfolios: a heading in all but its setting. */
export function isCaption(text: string, portfolios: readonly KnownPortfolio[]): boolean {
  if (text.length > 240) return false
  const places = portfoliosIn(text, portfolios)
  let rest = text
  for (const { from, to } of [...places].reverse()) rest = rest.slice(0, from) + rest.slice(to)
  return places.length > 0 && !/[\p{L}\d]/u.test(rest.replace(AROUND, ''))
}

/** "Termination and Liquidation of Larch Grain ETF": a few words in capitals and a name, of which no document is spoken. */
const HEADS_NAME = pattern('u')`
  ^(?!.*\b(?:Prospectus(?:es)?|Supplement|Statement|Information|Shares|Class(?:es)?|Series|Trust|SAI)\b)
  (?:\p{Lu}[\p{L}-]*,? (?:and (?=\p{Lu}))?){1,5}(?:of|for|to|regarding) (?:the )?(?=\p{Lu}|i\p{Lu})
`
/** "Expenses of the Value Series": before a name that stands within. */
const WORDS_BEFORE = pattern('u')`
  ^(?:(?!(?:Prospectus|Supplement|Statement|Information|Shares|Class|Trust)\b)\p{Lu}[\p{L}-]*,? (?:(?:and|in|of) (?=\p{Lu}))?){1,5}
  (?:of|for|to|regarding) (?:the )?(?=\p{Lu}|i\p{Lu})
`
/** "Value Fund's Manager": what follows the name as its own. */
const OF_NAME = /['’]s? (?:New )?\p{Lu}[\p{L}-]*(?: (?:(?:and|of) )?\p{Lu}[\p{L}-]*){0,4}$/u

/** "Expenses of the Value Fund", "The Value Fund's Manager": the name in a few words with capitals. */
export const isNameInWords = (text: string, portfolios: readonly KnownPortfolio[]): boolean => {
  const own = text.replace(/^The /, '').replace(OF_NAME, '')
  return isCaption(own, portfolios) || (WORDS_BEFORE.test(own) && isCaption(own.replace(WORDS_BEFORE, ''), portfolios))
}

/** A passage that is set as a heading in one way or another. */
export const isCaptionPassage = (p: Passage | undefined, portfolios: readonly KnownPortfolio[]): boolean =>
  p !== undefined &&
  ['heading', 'paragraph', 'item', 'title'].includes(p.kind) &&
  (isCaption(p.text, portfolios) ||
    (p.kind !== 'item' && isStranger(p.text)) ||
    (p.kind === 'paragraph' && p.text.length < 140 && HEADS_NAME.test(p.text) && isCaption(p.text.replace(HEADS_NAME, ''), portfolios)))

/** A line that is nothing but the name of a fund that the document's cover does not list. */
export const isStranger = (text: string): boolean => {
  if (text.length > 120) return false
  const names = fundNames(text)
  return (
    names.length === 1 &&
    names[0]!.form === 'fund' &&
    !/[\p{L}\d]/u.test((text.slice(0, names[0]!.from) + text.slice(names[0]!.to)).replace(AROUND, ''))
  )
}
