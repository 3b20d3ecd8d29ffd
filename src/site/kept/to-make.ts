// Which pages this build makes and which of the last one stand, as the plan has it; without a plan (`astro dev`) every page is made.
// Asked before paths are told: a part of a large site does not tell those of the whole.

/** The paths that stand, and whether this build makes a page at all: other parts of the site make the others. Paths are without slashes at their ends. */
export interface Plan { standing: ReadonlySet<string>; mine: (path: string) => boolean }

const KEY = Symbol.for('stickerbook.plan')
/** Astro's configuration makes the plan, and the bundle it builds asks it: each holds this module. */
const globals = globalThis as typeof globalThis & { [KEY]?: Plan }

/** Lays down for this build which pages stand. */
export const setPlan = (plan: Plan): void => { globals[KEY] = plan }
export const stands = (path: string): boolean => globals[KEY]?.standing.has(path) ?? false
export const makes = (path: string): boolean => globals[KEY]?.mine(path) ?? true
export const wanted = (path: string): boolean => !stands(path) && makes(path)

/** Those of them that this build makes, by the path of each. */
export const toMake = <T>(all: readonly T[], pathOf: (item: T) => string): T[] => all.filter(item => makes(pathOf(item)))
