// In: drafts. Out: drafts in which the notes right under a table belong to it. A note keeps its place in the source order:
// where two tables stand above the notes, the lower one has them all.
import { between } from '../../../model/tree.ts'
import { placeOf, runsOf, wordsOf, type Draft, type GridDraft, type NoteDraft, type TextDraft } from './draft.ts'
import { bareMark, isNoteMark } from './markers.ts'

//   (1) Based on estimated amounts …     1 Estimated.     * Less than …
//   ^                                    ^                ^
const OPENING = /^(\(\d{1,2}\)|\([a-z]\)|[*†‡§]{1,4}|#{1,2}(?=\s)|[⁰¹²³⁴-⁹]{1,2}|\d{1,2}[.)]?(?=\s))\s*\S/

/** Gives tables their notes. */
export function withNotes(drafts: readonly Draft[]): Draft[] {
  const found: Draft[] = []
  let marks = new Set<string>()
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i]!
    if (draft.kind !== 'grid') {
      found.push(draft)
      continue
    }
    marks = new Set([...(found.slice(-4).some(d => d.kind === 'grid') ? marks : []), ...marksIn(draft), ...marksAbove(found)])
    const { notes, taken, pages } = notesAfter(drafts, i + 1, marks)
    found.push(notes.length ? { ...draft, notes: [...draft.notes, ...notes], position: between(draft, notes.at(-1)!) } : draft, ...pages)
    i += taken
  }
  return found
}

/** Marks at the end of the lines right above a table: "Fees and Expenses of the Fund*". */
function marksAbove(found: readonly Draft[]): string[] {
  const marks: string[] = []
  for (const draft of found.slice(-3).toReversed()) {
    if (draft.kind !== 'text') break
    const words = wordsOf(draft.runs).trim()
    const last = draft.runs.findLast(run => run.kind === 'text' && run.value.trim() !== '')
    const raised = last?.kind === 'text' && last.look.raised && isNoteMark(last.value.trim()) ? last.value.trim() : null
    const mark = raised ?? /\p{L}\)?\s?([*†‡§]{1,4}|\(\d\))$/u.exec(words)?.[1]
    if (mark && words.length < 160) marks.push(bareMark(mark))
  }
  return marks
}

/** The notes from an index on, with the page breaks among them. */
function notesAfter(
  drafts: readonly Draft[],
  from: number,
  marks: ReadonlySet<string>,
): { notes: NoteDraft[]; taken: number; pages: Draft[] } {
  const notes: NoteDraft[] = []
  const pages: Draft[] = []
  let taken = 0
  let pending: Draft[] = []
  for (let at = from; at < drafts.length; at++) {
    const draft = drafts[at]!
    if (draft.kind === 'page') {
      pending.push(draft)
      continue
    }
    const more = notesOf(draft, marks)
    if (!more) break
    notes.push(...more)
    pages.push(...pending)
    pending = []
    taken = at - from + 1
  }
  return { notes, taken, pages }
}

function notesOf(draft: Draft, marks: ReadonlySet<string>): NoteDraft[] | null {
  if (draft.kind === 'note') return [draft]
  if (draft.kind === 'list') {
    if (!draft.items.every(item => item.marker !== '' && isNoteMark(item.marker) && marks.has(bareMark(item.marker)))) return null
    return draft.items.map(item => ({
      kind: 'note',
      mark: item.marker,
      markPosition: item.markerPosition ?? item.position,
      drafts: item.drafts,
      position: item.position,
    }))
  }
  if (draft.kind !== 'text') return null
  const cut = cutMark(draft)
  return cut && marks.has(bareMark(cut.mark)) ? [cut] : null
}

/** A paragraph that opens with a mark, as a note. */
function cutMark(draft: TextDraft): NoteDraft | null {
  const runs = [...draft.runs]
  while (runs[0] && (runs[0].kind !== 'text' || runs[0].value.trim() === '')) runs.shift()
  const [first] = runs
  if (first?.kind !== 'text') return null
  let mark: string
  if (first.look.raised && isRaisedMark(first.value.trim()) && runs.length > 1) {
    mark = first.value.trim()
    runs.shift()
  } else {
    const m = OPENING.exec(wordsOf(runs))
    if (!m || !first.value.trimStart().startsWith(m[1]!)) return null
    mark = m[1]!
    const left = first.value.trimStart().slice(mark.length).trimStart()
    if (left) runs[0] = { ...first, value: left }
    else runs.shift()
  }
  while (runs[0] && runs[0].kind === 'text' && runs[0].value.trim() === '') runs.shift()
  if (!runs.some(r => r.kind === 'text')) return null
  const anchors = draft.runs.filter(r => r.kind === 'anchor' && !runs.includes(r))
  return { kind: 'note', mark, markPosition: first.position, drafts: [{ ...draft, runs: [...anchors, ...runs] }], position: placeOf(draft) }
}

/** Raised letters are marks, capitals too. */
const isRaisedMark = (text: string): boolean => isNoteMark(text.toLowerCase())

/** The marks that a table's cells and caption bear, without their dress. */
export function marksIn(draft: GridDraft): string[] {
  const marks: string[] = []
  const add = (text: string) => {
    for (const mark of text.split(/[\s,]+/))
      if (mark && isRaisedMark(mark)) marks.push(bareMark(mark))
      else for (const m of mark.matchAll(/\(\w{1,2}\)|[*†‡§]+|[⁰¹²³⁴-⁹]+/g)) marks.push(bareMark(m[0]))
  }
  const look = (drafts: readonly Draft[], text: string) => {
    for (const run of runsOf(drafts)) if (run.kind === 'text' && run.look.raised) add(run.value)
    for (const m of text.matchAll(/(?:\(\w{1,2}\)|[*†‡§]{1,4}|[⁰¹²³⁴-⁹]{1,2}|#{1,2})(?=\s*(?:$|[,(:]))/g)) marks.push(bareMark(m[0]))
  }
  look(draft.caption, wordsOf(runsOf(draft.caption)))
  for (const row of draft.grid.rows) for (const cell of row.cells) look(cell.drafts, cell.text)
  return marks
}
