// An amendment instruction as data: what is done to which place of which documents, and where its new text stands.
//   "In each Fund's SAI, the third paragraph under "Risks" is deleted and replaced with the following: …"
import type { Operation, Target } from '../../../../model/kinds.ts'
import type { Span } from '../candidate.ts'

export interface Instruction {
  operation: Operation
  documents: Target[]
  /** The unit that is itself changed (a risk's title, a subsection), else its section, as printed. */
  heading: string | null
  /** Headings above it, outermost first. */
  path: string[]
  /** "third paragraph", "last two sentences", "footnote 2". */
  part: string | null
  /** The words that instruct. */
  span: Span
  /** New text that follows, [] where there is none or where it stands within the instruction itself. */
  payload: Span[]
  /** Words taken out and put in, where the instruction prints them: the words "A" are replaced by "B". */
  oldWords: string | null
  newWords: string | null
}

/** "The following language is added to the Prospectus:" without a word of where in it. */
export const namesNoPlace = ({ operation, heading, path, part, oldWords }: Instruction): boolean =>
  operation === 'insert' && heading === null && !path.length && part === null && oldWords === null
