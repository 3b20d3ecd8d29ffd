// A case of what the words around a date make of it. In: cases in order, and the words. Out: the role that the first case gives that fits,
// or none.
import type { DateRole, Qualifier } from '../../../../model/kinds.ts'

/** 'other': the day belongs to something that changes nothing. */
export type Role = DateRole | 'other'

/** The words around a date of a sentence. */
interface WordsAround {
  /** The sentence up to the date. */
  opening: string
  /** What stands right before the date and right after it: enough for nearly all cases. */
  before: string
  after: string
  /** The same, further off. */
  farBefore: string
  farAfter: string
  qualifier: Qualifier
}

/** It fits where all that it asks for is so. */
export interface RoleCase {
  role: Role
  opening?: RegExp
  farBefore?: RegExp
  before?: RegExp
  notBefore?: RegExp
  after?: RegExp
  notAfter?: RegExp
  farAfter?: RegExp
  where?: (words: WordsAround) => boolean
}

const fits = (asked: RoleCase, words: WordsAround): boolean =>
  (!asked.opening || asked.opening.test(words.opening)) &&
  (!asked.before || asked.before.test(words.before)) &&
  (!asked.farBefore || asked.farBefore.test(words.farBefore)) &&
  (!asked.after || asked.after.test(words.after)) &&
  (!asked.farAfter || asked.farAfter.test(words.farAfter)) &&
  !asked.notBefore?.test(words.before) &&
  !asked.notAfter?.test(words.after) &&
  (!asked.where || asked.where(words))

export const roleByCase = (cases: readonly RoleCase[], words: WordsAround): Role | null =>
  cases.find(asked => fits(asked, words))?.role ?? null
