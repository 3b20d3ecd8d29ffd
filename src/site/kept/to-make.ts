// Which pages this build makes and which of the last one stand, as the plan has it; without a plan (`astro dev`) every page is made.
// Asked before paths are told: a part of a large site does not tell those of the whole, and of many pages that stand Astro need know
// nothing.

/** Paths are without slashes at their ends. */
export interface Plan {
  /** Whether the page of the last build can stand as it is. */
  stands(path: string): boolean
  /** Puts the page of the last build into the site that is being made; false where it must be made anew. */
  place(path: string): boolean
  /** Whether this build makes the page at all: other parts of the site make the others. Of pages that there are many of. */
  makes(path: string): boolean
  /** Pattern of the MDX files that are to be compiled, or one for each; empty where none is. */
  entries(kind: Entries): string | string[]
}
/** The collections of MDX pages. */
export type Entries = 'portfolios' | 'trusts'

const KEY = Symbol.for('stickerbook.plan')
/** Astro's configuration makes the plan, and the bundle it builds asks it: each holds this module. */
const globals = globalThis as typeof globalThis & { [KEY]?: Plan }

/** Lays down for this build which pages stand. */
export const setPlan = (plan: Plan): void => {
  globals[KEY] = plan
}
export const makes = (path: string): boolean => globals[KEY]?.makes(path) ?? true
export const entriesWanted = (kind: Entries): string | string[] => globals[KEY]?.entries(kind) ?? '**/*.mdx'
export const wanted = (path: string): boolean => makes(path) && !globals[KEY]?.stands(path)

/** Those of them that this build makes, by the path of the page of each; those that stand are put in place. To be called with pages that
 *  the site has, and with nothing else. */
export const toMake = <T>(all: readonly T[], pathOf: (item: T) => string): T[] =>
  all.filter(item => {
    const path = pathOf(item)
    return makes(path) && !globals[KEY]?.place(path)
  })
