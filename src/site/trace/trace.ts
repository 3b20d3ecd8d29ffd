// What a page is made of: while a page is rendered, every record and every derived value that it reads is noted under the page.
// Knows nothing of pages or records; whoever hands out values says what they are called and what is seen of them.
// Astro's configuration and the bundle it builds each hold this module: what they share hangs on the global object.
import { AsyncLocalStorage } from 'node:async_hooks'
import { short } from '../../model/sum.ts'

/** What was read: the name of a value ("filing:0001-99", "cited-lines:0001-99"), and the fields read of it; none where only its presence
 *  or its whole is seen. */
export type Inputs = Map<string, Set<string>>
/** The present value of an input as text: of one field, or of the whole. */
type Teller = (of: string, field: string | null) => string
interface Shared {
  frames: AsyncLocalStorage<Inputs | null>
  tellers: Map<string, Teller>
  grounds: Map<string, (of: string) => string>
}

const KEY = Symbol.for('stickerbook.trace')
const globals = globalThis as typeof globalThis & { [KEY]?: Shared }
const shared: Shared = globals[KEY] ?? { frames: new AsyncLocalStorage(), tellers: new Map(), grounds: new Map() }
globals[KEY] = shared

/** Says that the page being rendered, if any, reads this. */
export function note(input: string, field?: string): void {
  const inputs = shared.frames.getStore()
  if (!inputs) return
  const fields = inputs.get(input) ?? new Set()
  if (field !== undefined) fields.add(field)
  inputs.set(input, fields)
}

/** Does work whose reading is noted in `inputs`. */
export const noting = <T>(inputs: Inputs, work: () => T): T => shared.frames.run(inputs, work)

/** Does work whose reading is nobody's: what is kept for all pages must not count as the first one's. */
export const unnoted = <T>(work: () => T): T => (shared.frames.getStore() ? shared.frames.run(null, work) : work())

/** How values of a kind are told; asked when it is decided whether a page must be made anew. */
export const tellAs = (kind: string, teller: Teller): void => {
  shared.tellers.set(kind, teller)
}

/** What alone decides the values of a kind, as a sum that is at hand: where it is what it was, nothing of the value need be told anew. */
export const restsOn = (kind: string, ground: (of: string) => string): void => {
  shared.grounds.set(kind, ground)
}

/** A function of a name whose result counts as one input: a page is made anew only when what is seen of it differs. That may be told by
 *  other means than the result, which is not made then. */
export function derived<T>(
  kind: string,
  make: (of: string) => T,
  seen: (of: string, result: () => T) => unknown = (_, result) => result(),
): (of: string) => T {
  tellAs(kind, of => JSON.stringify(seen(of, () => make(of))) ?? '')
  return of => {
    note(`${kind}:${of}`)
    return unnoted(() => make(of))
  }
}

/** A record that notes which of its fields are read. */
export function watched<T extends object>(input: string, record: T): T {
  return new Proxy(record, {
    get(target, field) {
      if (typeof field === 'string') note(input, field)
      return Reflect.get(target, field)
    },
    ownKeys(target) {
      note(input, '*')
      return Reflect.ownKeys(target)
    },
    has(target, field) {
      note(input, String(field))
      return Reflect.has(target, field)
    },
  })
}

/** "filing:0001-99" of the input "filing:0001-99", tab, "kind,title" */
export const nameOf = (input: string): string => input.split('\t', 1)[0]!

/** What alone decides a named value now; empty where nothing single does. */
export function groundOf(name: string): string {
  const at = name.indexOf(':')
  return shared.grounds.get(name.slice(0, at))?.(name.slice(at + 1)) ?? ''
}

/** A short sum of what an input is now: "kind:of", or "kind:of", a tab and the fields that were read of it with commas between them. */
export function sumOf(input: string): string {
  const [name, fields] = input.split('\t') as [string, string?]
  const at = name.indexOf(':')
  const of = name.slice(at + 1)
  const teller = shared.tellers.get(name.slice(0, at))
  if (!teller) return ''
  return short(
    unnoted(() =>
      fields === undefined
        ? teller(of, null)
        : fields
            .split(',')
            .map(field => teller(of, field))
            .join('\n'),
    ),
  )
}
