// Which pages of the last build can stand as they are: what each was made of, and whether that is still so.
// Whoever derives values must be there to tell them; a page made of one that nobody tells is made anew.
import '../cards/cards.ts'
import '../filing-text/cited-lines.ts'
import '../history/became.ts'
import '../history/filings-divided.ts'
import '../history/neighbours.ts'
import '../history/short-addresses.ts'
import '../history/subjects-of.ts'
import '../history/timeline-divided.ts'
import { portfolioKeys, trustSlugs } from '../records/records.ts'
import { groundOf, nameOf, stillTold, sumOf, type Inputs } from '../trace/trace.ts'
import { wanted } from './to-make.ts'

/** A page that was made: the sum of its bytes, when its file was written, and its inputs by their number. */
export type KeptPage = [bytes: string, written: number, ...inputs: number[]]
/** The pages by their files below OUT_DIR, and beside them: their inputs with the sum that each had for all of them, and what named
 *  values rested on. */
export interface Kept {
  inputs: string[]
  sums: string[]
  grounds: Record<string, string>
  pages: Record<string, KeptPage>
  assets: string[]
}

/** Above so many inputs a page counts as made of everything: noting them would cost more than making it. */
const MOST = 1_500

/** The inputs of a page, each by the name under which its sum is asked. */
export function namesOf(inputs: Inputs): string[] {
  const names = [...inputs].map(([input, fields]) =>
    fields.size ? `${input}\t${fields.has('*') ? '*' : [...fields].sort().join()}` : input,
  )
  return names.length > MOST ? ['everything:'] : names.sort()
}

/** The files of the pages whose inputs are now what they were. */
export function standing({ inputs, sums, grounds, pages }: Kept, mine: (file: string) => boolean): Set<string> {
  const unmoved = new Map(Object.entries(grounds).map(([name, ground]) => [name, ground !== '' && groundOf(name) === ground]))
  const same = inputs.map((input, n): boolean | null => {
    if (!unmoved.get(nameOf(input))) return null
    stillTold(input, sums[n]!)
    return true
  })
  // Told only where a page asks: what other parts read may be long to tell.
  const isSame = (n: number): boolean => (same[n] ??= sumOf(inputs[n]!) === sums[n])
  return new Set(
    Object.entries(pages)
      .filter(([file, [, , ...of]]) => of.length > 0 && mine(file) && of.every(isSame))
      .map(([file]) => file),
  )
}

/** The sums of inputs, and what their values rest on. */
export function toldOf(inputs: string[]): Pick<Kept, 'inputs' | 'sums' | 'grounds'> {
  const grounds = [...new Set(inputs.map(nameOf))].map(name => [name, groundOf(name)] as const)
  return { inputs, sums: inputs.map(sumOf), grounds: Object.fromEntries(grounds.filter(([, ground]) => ground)) }
}

/** Patterns of the MDX files that are to be compiled. */
export function wantedEntries(kind: 'portfolios' | 'trusts'): string | string[] {
  const of = kind === 'portfolios' ? portfolioKeys() : trustSlugs()
  const some = of.filter(wanted)
  return of.length > 0 && some.length === of.length ? '**/*.mdx' : some.map(key => `${key}.mdx`)
}
