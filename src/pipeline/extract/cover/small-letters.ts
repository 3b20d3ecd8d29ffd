// In: the printed text of a document. Out: the same text, names of funds that its cover sets in small letters given their capitals.
// Such a line is known by the word of the family, which another line of the cover prints with its capital.
//   "Harbin Green Mutual Funds\nharbin green growth fund\n"
//                              ^ Harbin Green Growth Fund
import type { Joined } from '../../../model/joined-text.ts'

const LINE = /(?<=^|\n)([a-z][a-z&'’-]*)(?: [a-z&'’-]+){1,8} (?:fund|portfolio|etf)(?=\n|$)/g
/** "LARCH GROWTH & income equity portfolio", under "LARCH BALANCED PORTFOLIO" */
const MIXED = /(?<=^|\n)([A-Z]{2,}) (?:[A-Z&]+ ){0,5}(?:[a-z&]+ ){1,5}(?:fund|portfolio)(?=\n|$)/g
const SMALL = /^(?:of|and|the|in|for|to)$/
const COVER = 2000

export function withCapitals(printed: Joined): Joined {
  const cover = printed.text.slice(0, COVER)
  if (cover.search(LINE) < 0 && cover.search(MIXED) < 0) return printed
  const whole = cover.replace(MIXED, (line, family: string) => (cover.split(`\n${family} `).length > 2 ? line.toUpperCase() : line))
  const written = whole.replace(LINE, (line, family: string) => {
    const known = new RegExp(`(?:^|\\n)${family[0]!.toUpperCase()}${family.slice(1)} `).test(cover)
    return known
      ? line.replace(/[a-z&'’-]+/g, word => (word === 'etf' ? 'ETF' : SMALL.test(word) ? word : word[0]!.toUpperCase() + word.slice(1)))
      : line
  })
  return { ...printed, text: written + printed.text.slice(COVER) }
}
