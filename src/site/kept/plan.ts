// Which pages of the last build can stand as they are: what each was made of, and whether that is still so.
// Whoever derives values must be there to tell them; a page made of one that nobody tells is made anew.
import '../cards/cards.ts'
import '../filing-text/cited-lines.ts'
import '../history/became.ts'
import '../lists/filings-divided.ts'
import '../lists/named.ts'
import '../history/neighbours.ts'
import '../short-addresses.ts'
import '../history/subjects-of.ts'
import '../lists/timeline-divided.ts'
import '../lists/trusts-divided.ts'
import '../lists/undecided.ts'
import { portfolioKeys, trustSlugs } from '../records/records.ts'
import { groundOf, nameOf, sumOf, type Inputs } from '../trace/trace.ts'
import { inputsOf, type KeptList } from './kept-list.ts'
import { wanted, type Entries } from './to-make.ts'

/** Above so many inputs a page counts as made of everything: noting them would cost more than making it. */
const MOST = 1_500

/** The inputs of a page, each by the name under which its sum is asked. */
export function namesOf(inputs: Inputs): string[] {
  const names = [...inputs].map(([input, fields]) =>
    fields.size ? `${input}\t${fields.has('*') ? '*' : [...fields].sort().join()}` : input,
  )
  return names.length > MOST ? ['everything:'] : names.sort()
}

export interface Standing {
  stands: (page: number) => boolean
  /** By the number of an input that is what it was: what it rests on, where that is not what it rested on then. */
  grounds: ReadonlyMap<number, string>
}

/** Whether pages of a list are made of what is so now. Inputs are told only where a page asks: what other parts read may be long to
 *  tell. */
export function standing(list: KeptList): Standing {
  const grounds = new Map<number, string>()
  const told = new Map<string, string>()
  const tell = (input: string): string => told.get(input) ?? told.set(input, sumOf(input)).get(input)!
  const asked = new Uint8Array(list.inputs.length)
  const same = new Uint8Array(list.inputs.length)
  const ask = (n: number): boolean => {
    const [input, before] = [list.inputs.at(n), list.grounds.at(n)]
    const ground = groundOf(nameOf(input))
    if (ground && ground === before) return true
    if (tell(input) !== list.sums.at(n)) return false
    if (ground !== before) grounds.set(n, ground)
    return true
  }
  const isSame = (n: number): boolean => {
    if (!asked[n]) same[n] = Number(ask(n))
    asked[n] = 1
    return same[n] === 1
  }
  return { stands: page => inputsOf(list, page).every(isSame), grounds }
}

/** The MDX files whose pages are made anew, as Plan has them. */
export function entries(kind: Entries): string | string[] {
  const of = kind === 'portfolios' ? portfolioKeys() : trustSlugs()
  const some = of.filter(wanted)
  return of.length > 0 && some.length === of.length ? '**/*.mdx' : some.map(key => `${key}.mdx`)
}
