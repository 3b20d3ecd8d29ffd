// In: the lines of a document. Out: the same without the blank line that double spacing puts after each line of running text.
//   "   NEW NAMES.  On November 4, 1996 Calder Investors Trust will"
//   ""
//   "change its name to The Rowe Funds, and …"
// A paragraph ends where two or more lines are blank. Lists of short lines, each parted from the next, stay as they are.
import type { PagedLine } from './furniture.ts'
import { isBlank } from './line.ts'
import { isRuling } from './ruling.ts'
import { isClosed, wordsIn } from './wording.ts'

/** So many lines that go on behind a single blank line make a double-spaced text. */
const ENOUGH = 4

export function singleSpaced(lines: readonly PagedLine[]): readonly PagedLine[] {
  const dropped = new Set<PagedLine>()
  for (const run of runsOf(lines)) {
    const pairs = run
      .slice(1)
      .flatMap((at, i) => (at - run[i]! === 2 ? [{ line: lines[run[i]!]!, next: lines[at]!, blank: lines[at - 1]! }] : []))
    const right = Math.max(...run.map(at => lines[at]!.text.length))
    const goingOn = pairs.filter(
      ({ line, next }) =>
        !isClosed(line.text) &&
        line.text.length >= right * 0.75 &&
        wordsIn(line.text.trim()) >= 5 &&
        next.indent <= line.indent &&
        !/ {4}\S/.test(line.text.trim()),
    )
    if (goingOn.length >= ENOUGH && goingOn.length >= pairs.length * 0.4) for (const { blank } of pairs) if (!blank.page) dropped.add(blank)
  }
  return dropped.size ? lines.filter(line => !dropped.has(line)) : lines
}

/** Runs of lines of which no two follow each other directly, by their places. */
function runsOf(lines: readonly PagedLine[]): number[][] {
  const full = lines.flatMap((line, i) => (isBlank(line) ? [] : [i]))
  const runs: number[][] = []
  full.forEach((at, i) => {
    const direct = full[i - 1] === at - 1 || full[i + 1] === at + 1 || isRuling(lines[at]!.text)
    if (direct) {
      if (runs.at(-1)?.length !== 0) runs.push([])
    } else if (runs.length) runs.at(-1)!.push(at)
    else runs.push([at])
  })
  return runs.filter(run => run.length > ENOUGH)
}
