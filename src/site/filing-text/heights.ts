// In: blocks of text, and notes to stand beside them. Out: about how tall each is in pixels on a wide page, so that neither tears a hole
// into the other.
import { textOf } from '../../model/joined-text.ts'
import type { Block } from '../../model/tree.ts'
import type { Passage } from './passages.ts'

/** More portfolios than these are folded in a note. */
export const FEW_SUBJECTS = 4

const TEXT = { line: 26, letters: 74, gap: 14 }
const NOTE = { line: 20, letters: 40, gap: 14 }

const linesIn = (letters: number, perLine: number) => Math.max(1, Math.ceil(letters / perLine))

export function textHeight(blocks: readonly Block[]): number {
  return blocks.reduce(
    (sum, block) =>
      sum +
      TEXT.gap +
      TEXT.line *
        (block.type === 'table'
          ? block.children.reduce(
              (n, row) => n + Math.max(...row.children.map(c => linesIn(textOf(c.children).length, TEXT.letters / block.columns)), 1),
              0,
            )
          : block.type === 'list'
            ? block.children.reduce((n, item) => n + linesIn(textOf(item.children).length, TEXT.letters), 0)
            : linesIn(textOf([block]).length, TEXT.letters)),
    0,
  )
}

export function noteHeight(passages: readonly Passage[]): number {
  return passages.reduce(
    (sum, { change, text, doubt }) =>
      sum +
      NOTE.gap +
      NOTE.line *
        (2 +
          (change
            ? linesIn(change.summary.length, NOTE.letters) +
              (change.portfolios.length > FEW_SUBJECTS ? 1 : change.portfolios.length) +
              change.dates.length +
              (change.state === 'effective' ? 0 : 1) +
              (change.conditions.length ? 1 : 0) +
              (change.doubt ? 2 : 0)
            : 0) +
          (text ? linesIn(text.length, NOTE.letters) : 0) +
          (doubt ? 1 : 0)),
    0,
  )
}
