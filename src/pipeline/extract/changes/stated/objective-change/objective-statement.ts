// A statement as readers of objectives need it: where it speaks of the objective, and what stands before it.
import type { Aims } from './objective-words.ts'
import type { Said } from '../said.ts'

export interface ObjectiveStatement {
  s: Said
  /** The subject is the objective. */
  subject: boolean
  /** The first words of the complement, folded. */
  object: string
  /** It is done, or decided; not one of several things that may be. */
  decided: boolean
  /** It answers a question about the objective, or follows a change whose aim is not told yet. */
  after: () => boolean
}

/** Answers null where a statement is known to change no objective, undefined where another reader may know it. */
export type ObjectiveReader = (told: ObjectiveStatement) => Aims | null | undefined
