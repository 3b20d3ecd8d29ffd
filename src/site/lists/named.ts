// In: a list of names: those that portfolios and trusts have borne, or those of firms or of people. Out: it by letter: what stands on its
// page, and which letters have pages of their own.
import { byName } from '../../model/by-name.ts'
import { names, parties } from '../records/records.ts'
import { once } from '../records/files.ts'
import { derived } from '../trace/trace.ts'
import { byLetter, lettersDivided, underLetter, type LetterGroup, type LettersDivided } from './letters.ts'
import { office } from '../history/role-words.ts'

export type NameList = 'names' | 'firms' | 'people'
export interface Named {
  name: string
  url: string
  note: string
}

interface Told {
  title: string
  description: string
  note?: string
}
export const NAME_LISTS: { [L in NameList]: Told } = {
  names: {
    title: 'Names',
    description: 'Every name that a portfolio or trust has borne, and what it leads to.',
    note: 'Every name that a portfolio or trust has borne. A name is not an identity: some were borne by more than one.',
  },
  firms: { title: 'Firms', description: 'Advisers, subadvisers and other firms that the filings name.' },
  people: {
    title: 'People',
    description: 'Portfolio managers, trustees and officers that the filings name. People are never joined by similar spelling.',
    note: 'Two people are never joined because their names are spelt alike.',
  },
}

/** A longer list is divided. */
const MOST = 2_000

// Otto B. Marsh, Jr.
//         ^^^^^      People stand by their last names, as in any list of names.
const lastName = (name: string) => name.split(/,? /).findLast(word => !/^(?:[JS]r\.?|I{2,3}|IV|CFA|CPA)$/.test(word)) ?? name
const keyOf = (list: NameList, name: string) => (list === 'people' ? `${lastName(name)} ${name}` : name)

/** Of a name that is still borne the trust tells more than the name again. */
const leadsTo = ({ name, bearers }: ReturnType<typeof names>[number]): string => {
  const [bearer] = bearers
  if (bearers.length > 1) return `borne by ${bearers.length}`
  return (bearer && (bearer.name === name ? bearer.trust : `now ${bearer.name}`)) ?? ''
}
const allIn = (list: NameList): Named[] =>
  list === 'names'
    ? names().map(n => ({ name: n.name, url: n.url, note: leadsTo(n) }))
    : parties()
        .filter(p => p.kind === (list === 'firms' ? 'firm' : 'person'))
        .sort((a, b) => byName(keyOf(list, a.name), keyOf(list, b.name)))
        .map(({ name, url, roles: [first] }) => ({ name, url, note: first ? office(first.text) : '' }))
const lettersOf = (list: NameList): LetterGroup<Named>[] =>
  once(`letters of ${list}`, () => byLetter(allIn(list), ({ name }) => keyOf(list, name)))

export const namedDivided: (list: NameList) => LettersDivided<Named> = derived('named-divided', list =>
  lettersDivided(lettersOf(list as NameList), MOST),
)

const ofLetter = derived('named-of-letter', of => {
  const [list, key] = of.split(' ')
  return underLetter(lettersOf(list as NameList), key!)
})
/** Those under a letter by its key in `apart`. */
export const namedUnder = (list: NameList, key: string): LetterGroup<Named> => ofLetter(`${list} ${key}`)
