// A change with the portfolios that it concerns, and the instructions that carry it out.
import type { Candidate } from './candidate.ts'

export interface Group {
  candidate: Candidate
  portfolios: string[]
  doubt: string | null
  instructions: Candidate[]
}

/** The effective date already linked to a change, null where it is open. */
export type DateOf = (group: Group) => string | null

export const sameSet = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every(x => b.includes(x))

/** Whether two changes may be of the same portfolios; none: of any. */
export const compatible = (a: readonly string[], b: readonly string[]): boolean => !a.length || !b.length || a.some(x => b.includes(x))

/** Whether two days do not contradict each other. */
export const sameDay = (a: string | null, b: string | null): boolean => a === null || b === null || a === b

/** Whether it prints no name, neither of what goes nor of what comes. */
export const isNameless = ({ from, to }: Candidate): boolean => from === null && to === null
