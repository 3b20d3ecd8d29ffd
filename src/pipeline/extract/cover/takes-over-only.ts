// In: a text with the name of a fund that takes over another. Out: whether the text speaks of it for the merger's sake alone.
//   "Larch Bond Fund will be merged into Larch Income Fund."   "Henrik Solberg became co-manager of the Larch Income Fund."
//                                        ^ taking over alone                                            ^ spoken of for its own sake
import { fundNames, type FundName } from './fund-names.ts'
import { sameName } from './named.ts'

const MERGER = /\b(?:re-?organi[sz]|merge|acqui|consolidat|in\sexchange|transaction)/i

/** "A change in the name of the", "will be renamed": what becomes of the fund itself, whatever brings it about. */
const NAME_OF = /\bnames? of (?:the )?$/i
const RENAMED = /^ (?:will|shall|would|is to|has been|was) (?:be )?(?:renamed|called|known)\b/i
const isRenamed = (text: string, { from, to }: FundName): boolean =>
  NAME_OF.test(text.slice(Math.max(0, from - 20), from)) || RENAMED.test(text.slice(to, to + 40))

const placesOf = (text: string, cover: number, name: string): readonly FundName[] =>
  fundNames(text, cover, Math.min(text.length, cover + 60_000)).filter(n => sameName(n.name, name))

/**
 * What stands around a name, within its paragraph:
 * "Effective August 29, Henrik Solberg manages the X Fund." in one of its own, though one on the merger follows.
 */
function around(text: string, { from, to }: { from: number; to: number }): string {
  const before = text.slice(Math.max(0, from - 400), from)
  const own = before.search(/[.:”"]\n(?![\s\S]*[.:”"]\n)/)
  const after = text.slice(to, to + 300)
  const end = after.search(/[.:”"]\n/)
  return `${own < 0 ? before : before.slice(own + 1)}${end < 0 ? after : after.slice(0, end)}`
}

/** A fund that takes over another and of which a sentence elsewhere tells more: "X became co-manager of the Y Fund." */
export function alsoSpokenOf(text: string, cover: number, name: string): boolean {
  return placesOf(text, cover, name).some(n => {
    if (n.from < cover || MERGER.test(around(text, n))) return false
    const start = Math.max(...['. ', ': ', '\n'].map(end => text.lastIndexOf(end, n.from - 1)))
    const end = /[.;]\s|\n/.exec(text.slice(n.to))
    const sentence = text.slice(start + 1, n.to + (end?.index ?? 200))
    return (
      !/\b(?:receive|exchange|combin|absorb|surviv|succeed|transfer)/i.test(sentence) &&
      /\b(?:will|shall|would|became|becomes?|is|are|was|were|has|have|manages?|changed)\b/.test(sentence)
    )
  })
}

/** Whether the text speaks of a fund of the cover only as the one that takes over another. */
export function onlyAcquires(text: string, cover: number, name: string): boolean {
  const places = placesOf(text, cover, name)
  // A fund with a heading of its own is spoken of for its own sake.
  const headed = places.some(
    n =>
      n.from > cover &&
      text.slice(text.lastIndexOf('\n', n.from - 1) + 1, n.from).trim() === '' &&
      /^[:.]?\s*\n/.test(text.slice(n.to, n.to + 6)),
  )
  return places.length > 0 && !headed && places.every(n => n.from < cover || (MERGER.test(around(text, n)) && !isRenamed(text, n)))
}
