// In: words as printed, the same as they were read, and the marks of the notes. Out: what was read, cut where the print bears marks; null
// where it bears none.

export interface Marked {
  before: string
  mark: string
  after: string
}

// "Total Expense*(1) of the Fund"
//               ^^^^             What is left when the marks are taken out must be the label, and nothing else.
export function cutAt(printed: string, label: string, marks: readonly string[], more = false): Marked | null {
  const whole = [...printed].filter(isInk)
  const wanted = [...label].filter(isInk)
  const extra = whole.length - wanted.length
  if (wanted.length === 0 || extra <= 0) return null
  let same = 0
  while (same < wanted.length && whole[same] === wanted[same]) same++
  let behind = 0
  while (behind < wanted.length && whole[whole.length - 1 - behind] === wanted[wanted.length - 1 - behind]) behind++
  for (let at = same; at >= Math.max(0, wanted.length - behind); at--) {
    const run = whole.slice(at, at + extra).join('')
    if (at > 0 && marksIn(run, marks) === run.length) return cut(label, at, run)
  }
  if (!more || same < wanted.length) return null
  const run = whole.slice(same).join('')
  const length = marksIn(run, marks)
  return length ? cut(label, same, run.slice(0, length)) : null
}

const isInk = (letter: string): boolean => /\S/.test(letter)

/** How many letters of the run, from its start, are marks with nothing but commas between them. */
function marksIn(run: string, marks: readonly string[]): number {
  const longest = [...marks].sort((a, b) => b.length - a.length)
  let at = 0
  for (;;) {
    const from = at > 0 && run[at] === ',' ? at + 1 : at
    const mark = longest.find(m => run.startsWith(m, from))
    if (!mark) return at
    at = from + mark.length
  }
}

/** The label itself, cut behind so many letters that are not white space. */
function cut(label: string, letters: number, mark: string): Marked {
  let at = 0
  for (let seen = 0; seen < letters; at++) if (isInk(label[at]!)) seen++
  return { before: label.slice(0, at), mark, after: label.slice(at) }
}
