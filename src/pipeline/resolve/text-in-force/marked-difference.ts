// What changed from one text to the next: paragraphs first (so that moved ones are seen), then word by word, cells of a table one by one.
import { diffArrays } from 'diff'
import type { TextInForce } from '../../../model/library.ts'

type Piece = NonNullable<TextInForce['diff']>[number]

/** Paragraphs are parted by a blank line in the pieces' text. */
export function markedDifference(before: readonly string[], after: readonly string[]): Piece[] {
  const hunks = differences(before, after)!
  const gone = new Set(hunks.filter(h => h.removed).flatMap(h => h.value.map(bare)))
  const come = new Set(hunks.filter(h => h.added).flatMap(h => h.value.map(bare)))
  const pieces: Piece[] = []
  const add = (kind: Piece['kind'], text: string) => {
    if (!text) return
    const last = pieces.at(-1)
    if (last?.kind === kind) last.text += text
    else pieces.push({ kind, text })
  }
  for (let i = 0; i < hunks.length; i++) {
    const hunk = hunks[i]!
    const next = hunks[i + 1]
    if (hunk.removed && next?.added) {
      const [left, right] = [hunk.value.filter(p => !come.has(bare(p))), next.value.filter(p => !gone.has(bare(p)))]
      for (const p of next.value.filter(p => gone.has(bare(p)))) add('moved', `${p}\n\n`)
      // A runaway difference (nothing in common) is shown as out with the old, in with the new.
      const words = differences(tokensOf(paragraphs(left)), tokensOf(paragraphs(right)), 4000)
      if (words) for (const w of words) add(w.added ? 'added' : w.removed ? 'removed' : 'same', w.value.join(''))
      else {
        add('removed', paragraphs(left))
        add('added', paragraphs(right))
      }
      i++
    } else if (hunk.removed) add('removed', paragraphs(hunk.value.filter(p => !come.has(bare(p)))))
    else if (hunk.added) for (const p of hunk.value) add(gone.has(bare(p)) ? 'moved' : 'added', `${p}\n\n`)
    else add('same', paragraphs(hunk.value))
  }
  const last = pieces.at(-1)
  if (last) last.text = last.text.replace(/\n+$/, '')
  return pieces.filter(p => p.text)
}

// One filing prints straight marks where another prints curled ones: no words are changed by that.
const bare = (text: string): string =>
  /[‘’“”‐‑]/.test(text) ? text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[‐‑]/g, '-') : text

interface Hunk {
  added: boolean
  removed: boolean
  value: string[]
}

/**
 * Numbers are compared in place of words, each word read once.
 * What is alike is told in its later form; null where more than `most` edits part the two.
 */
function differences(before: readonly string[], after: readonly string[], most?: number): Hunk[] | null {
  const numbers = new Map<string, number>()
  const numberOf = (text: string): number => {
    const word = bare(text)
    const number = numbers.get(word) ?? numbers.size
    numbers.set(word, number)
    return number
  }
  const hunks = diffArrays(before.map(numberOf), after.map(numberOf), { maxEditLength: most ?? Number.POSITIVE_INFINITY })
  let left = 0
  let right = 0
  return (
    hunks?.map(({ added, removed, count }): Hunk => {
      const value = removed ? before.slice(left, left + count) : after.slice(right, right + count)
      if (!added) left += count
      if (!removed) right += count
      return { added, removed, value }
    }) ?? null
  )
}

const paragraphs = (texts: readonly string[]): string => texts.map(t => `${t}\n\n`).join('')

/** White space, figures with their signs, words, single marks: a figure changes as a whole. */
const tokensOf = (text: string): string[] => text.match(/\s+|\(?\$?\d[\d,.]*\d%?\)?%?|\d%?|[\p{L}\p{M}\p{N}]+|./gu) ?? []
