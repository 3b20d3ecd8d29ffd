// In: some words of a document. Out: the people and firms that they name; names of portfolios and trusts hide the names within them.
import { once } from '../../../../model/once.ts'
import type { Reading } from '../candidate.ts'
import { firmBookOf, firmsIn, type FirmBook } from '../firms/firm-book.ts'
import { fullFirmsIn, type Firm } from '../firms/firms.ts'
import { housesIn } from '../firms/houses.ts'
import { folded } from '../folded.ts'
import { peopleIn, rosterOf } from '../people/people.ts'

export interface Names {
  roster: readonly string[]
  book: FirmBook
  /** Firms printed in full. */
  firms: readonly string[]
  /** Names of portfolios and trusts, folded. */
  hidden: readonly string[]
}

/** People and firms by which a document may mean someone. */
export const namesIn = once(({ context: { view, portfolios, trusts } }: Reading): Names => {
  const hidden = [...portfolios.flatMap(p => [p.name, ...p.aliases]), ...trusts].map(folded).filter(name => name.length >= 6)
  const roster = rosterOf(view)
  const houses = housesIn(
    view.passages.map(p => p.text),
    roster,
  )
  return {
    roster: roster.filter(name => !houses.includes(name)),
    book: new Map([...houses.map(name => [name.toLowerCase(), name] as const), ...firmBookOf(view)]),
    firms: [
      ...new Set(
        view.passages.flatMap(p =>
          fullFirmsIn(p.text)
            .filter(f => f.full)
            .map(f => f.name),
        ),
      ),
    ],
    hidden,
  }
})

/** Portfolios and trusts hide the names within them from the search for people and firms. */
function hiddenIn(text: string, reading: Reading): { from: number; to: number }[] {
  const low = folded(text)
  const ranges: { from: number; to: number }[] = []
  for (const wanted of namesIn(reading).hidden) {
    for (let at = low.indexOf(wanted); at >= 0; at = low.indexOf(wanted, at + wanted.length))
      ranges.push({ from: at, to: at + wanted.length })
  }
  return ranges
}

/** People whom some words name. */
export function peopleOf(text: string, reading: Reading): string[] {
  const { roster, book } = namesIn(reading)
  const firms = firmsIn(text, book)
  return peopleIn(text, roster, [...hiddenIn(text, reading), ...firms])
    .map(p => p.name)
    .filter(name => !isOfHouse(name, reading))
}

/** "Larch Perry" of the "Larch Perry Growth Fund", "Ada J. Larch", short for "Ada J. Larch and Company, LLC": a house, and nobody. */
export function isOfHouse(name: string, reading: Reading): boolean {
  const { firms, hidden } = namesIn(reading)
  const low = `${folded(name)} `
  return firms.some(f => f.startsWith(`${name} `)) || hidden.some(h => h.startsWith(low))
}

/** "X, Inc., doing business as Y": the same firm. */
const TRADE_NAME = /\b(?:doing business as|d\/b\/a|dba)\s["“]?(?:the\s)?$/i

/** Firms that some words name; a defined role ("the Adviser") counts where asked. */
export const firmsOf = (text: string, reading: Reading, roles = false): string[] => firmPlaces(text, reading, roles).map(f => f.name)

/** The same with their places. */
export function firmPlaces(text: string, reading: Reading, roles = false): Firm[] {
  const hidden = hiddenIn(text, reading)
  return firmsIn(text, namesIn(reading).book, roles).filter(
    f => !hidden.some(h => h.from <= f.from && f.to <= h.to) && !TRADE_NAME.test(text.slice(Math.max(0, f.from - 24), f.from)),
  )
}
