// In: a passage. Out: the table right under it, null where a heading or more than some words stand between.
//   "… as set forth in the chart below."
//   Fund       Class C            <- this
import type { Passage } from '../view.ts'
import type { Reading } from './candidate.ts'

export function tableUnder(passage: number, { context: { view } }: Reading): Passage | null {
  for (const p of view.passages.slice(passage + 1, passage + 4)) {
    if (p.kind === 'table') return p
    if (p.kind === 'heading') return null
  }
  return null
}
