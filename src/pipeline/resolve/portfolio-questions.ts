// What is undecided about portfolios, each as a question with a hint at what would settle it.
import type { Filing, FilingPortfolio } from '../../model/filing.ts'
import type { Library, Source } from '../../model/library.ts'
import { sameName } from '../../model/same-name.ts'
import type { Identity } from './portfolio-register.ts'

type Question = Library['undecided'][number]

/** Several portfolios bear the name on the day of the filing; `source`: where it prints the name. */
export function whichOf(bearing: readonly Identity[], source: Source): Question {
  return {
    question: `Which portfolio of ${bearing[0]!.trust.name} is “${source.quote}” in ${source.filing}?`,
    hint: `${keysOf(bearing)} both bear the name. Nothing was joined; a series id in the header or another filing settles it.`,
    sources: [source, ...sourcesOf(bearing, source.quote)],
  }
}

/** `former` gave up the name that the filing uses, and a portfolio was made for it. */
export function whetherNew(made: Identity, former: readonly Identity[], source: Source): Question {
  return {
    question: `Is “${source.quote}” of ${made.trust.name} in ${source.filing} a new portfolio?`,
    hint: `${keysOf(former)} gave up the name before that filing. It was given a page of its own, ${made.key}.`,
    sources: [source, ...sourcesOf(former, source.quote)],
  }
}

/** To whom portfolios belong, of a filing that names no trust. */
export function whose(portfolios: readonly FilingPortfolio[], { id }: Filing): Question {
  const names = portfolios.map(p => `“${p.name}”`).join(', ')
  return {
    question: `Whose ${portfolios.length === 1 ? 'portfolio is' : 'portfolios are'} ${names} in ${id}?`,
    hint:
      'The filing names no trust; a ruling of the kind "belongs-to" gives each a page. ' +
      'Until then they stand on the page of the filing only.',
    sources: portfolios.map(p => ({ filing: id, anchor: null, lines: p.lines, quote: p.name })),
  }
}

const keysOf = (identities: readonly Identity[]): string => identities.map(i => i.key).join(' and ')

/** Where each of them was first given the name. */
const sourcesOf = (identities: readonly Identity[], name: string): Source[] =>
  identities.map(i => i.names.find(n => sameName(n.name, name))!.source)
