// What a step asks to tell the type of an instruction, and words that several steps look for.
import type { ChangeType } from '../../../../model/kinds.ts'
import { fullFirmsIn } from '../firms/firms.ts'
import type { Instruction } from '../instructions/instruction.ts'

export const HYPHENS = /[\u2010\u2011]/g
export const PORTFOLIO_MANAGER = /\bportfolio managers?\b/i
export const TABLE_OF_TRUSTEES =
  /\b(?:table|list|chart|roster) of (?:the )?(?:independent |interested )?(?:trustees?|directors?)(?: information)?\b/i

/** "information relating to Larch Investment Counsel, LLC is deleted": the words of a firm's name say nothing of its office. */
export const withoutFirms = (words: string): string =>
  fullFirmsIn(words).reduceRight((text, { from, to }) => text.slice(0, from) + text.slice(to), words)

export interface Asked {
  instruction: Instruction
  /** The words of the instruction, and those of them that are not in quotation marks. */
  words: string
  bare: string
  newText: string
  /** Its heading and those above. */
  headings: string
}
export type TypeStep = (asked: Asked) => ChangeType | undefined
