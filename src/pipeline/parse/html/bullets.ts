// In: drafts. Out: drafts in which paragraphs that open with a bullet, or stand behind a bullet of their own, are list items.
// Numbers open an item only where the next number follows; a sentence may begin with "1." by chance.
import { between } from '../../../model/tree.ts'
import { onOneLine, placeOf, wordsOf, wordsPlace, type Draft, type ItemDraft, type Run, type TextDraft } from './draft.ts'
import { joinItems } from './layout-table.ts'
import { isBullet, isLoneBullet, isNoteMark, isNumber } from './markers.ts'

/** Makes items of bulleted paragraphs, at every level. */
export function itemsIn(drafts: readonly Draft[]): Draft[] {
  const found: Draft[] = []
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i]!
    const next = drafts[i + 1]
    if (draft.kind === 'list') {
      found.push({ ...draft, items: draft.items.map(item => ({ ...item, drafts: itemsIn(item.drafts) })) })
      continue
    }
    if (draft.kind !== 'text') {
      found.push(draft)
      continue
    }
    const words = wordsOf(draft.runs)
    if (next?.kind === 'text' && isNote(draft, words, found.at(-1)) && words !== wordsOf(next.runs)) {
      found.push({
        kind: 'note',
        mark: words,
        markPosition: wordsPlace([draft]),
        drafts: [withAnchors(next, draft.runs)],
        position: between({ position: placeOf(draft) }, { position: placeOf(next) }),
      })
      i++
      continue
    }
    if (next?.kind === 'text' && isLone(words, next) && onOneLine([draft])) {
      found.push(
        listOf({
          marker: words,
          markerPosition: wordsPlace([draft]),
          drafts: [withAnchors(next, draft.runs)],
          position: between({ position: placeOf(draft) }, { position: placeOf(next) }),
        }),
      )
      i++
      continue
    }
    found.push(itemOf(draft, words) ?? draft)
  }
  return joinItems(found)
}

/** 1
 *  ^   raised, or under a table: its note follows as a paragraph of its own */
function isNote(draft: TextDraft, words: string, before: Draft | undefined): boolean {
  if (!isNoteMark(words) || !onOneLine([draft])) return false
  return (
    before?.kind === 'grid' || before?.kind === 'note' || draft.runs.every(r => r.kind !== 'text' || r.value.trim() === '' || r.look.raised)
  )
}

/** >
 *  ^   a paragraph of its own, its text in the next one */
function isLone(words: string, next: TextDraft): boolean {
  if (words.length > 6 || !wordsOf(next.runs)) return false
  return isLoneBullet(words) || words === '>' || words === '-' || (isNumber(words) && wordsOf(next.runs).length > 12)
}

/** • Credit risk
 *  ^ */
function itemOf(draft: TextDraft, words: string): Draft | null {
  const marker = /^(\S)(?:\s|$)/.exec(words)?.[1] ?? (isBullet(words[0] ?? '') ? words[0]! : null)
  if (!marker || !(isBullet(marker) || ((marker === '>' || marker === 'o') && standsApart(draft, marker))) || words.length < 3) return null
  const cut = cutMarker(draft, marker)
  return cut && listOf({ marker, markerPosition: cut.position, drafts: [cut.rest], position: placeOf(draft) })
}

/** A letter is a bullet where it is set apart by its look or by wide space. */
function standsApart(draft: TextDraft, marker: string): boolean {
  const [first, second] = draft.runs.filter(r => r.kind === 'text')
  return (
    first?.value.trim() === marker &&
    (second !== undefined || first.value.endsWith(' ')) &&
    (marker !== 'o' || first.look.size !== second?.look.size || !/^[a-z]/.test(second.value.trim()))
  )
}

function cutMarker(draft: TextDraft, marker: string): { rest: TextDraft; position: Run['position'] } | null {
  const at = draft.runs.findIndex(r => r.kind === 'text' && r.value.trim() !== '')
  const run = draft.runs[at]
  if (run?.kind !== 'text' || !run.value.trimStart().startsWith(marker)) return null
  const left = run.value.trimStart().slice(marker.length).trimStart()
  const runs = [...draft.runs.slice(0, at), ...(left ? [{ ...run, value: left }] : []), ...draft.runs.slice(at + 1)]
  while (runs[0] && runs[0].kind === 'text' && runs[0].value.trim() === '') runs.shift()
  if (!runs.some(r => r.kind === 'text' && r.value.trim() !== '')) return null
  return { rest: { ...draft, runs }, position: run.position }
}

function withAnchors(draft: TextDraft, runs: readonly Run[]): TextDraft {
  const anchors = runs.filter(r => r.kind === 'anchor')
  return anchors.length ? { ...draft, runs: [...anchors, ...draft.runs] } : draft
}

function listOf(item: ItemDraft): Draft {
  return { kind: 'list', ordered: isNumber(item.marker), items: [item], position: item.position }
}
