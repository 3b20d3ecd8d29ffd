// In: a passage. Out: what opens it: a heading run in with its text, or a number.
//   "Transfer Agent. The section …"      "2. The following is added …"
//    ^ heading                            ^ number
import type { Passage } from '../../view.ts'

const RUN_IN = /^(?:[A-Z][\p{L}'’&-]*)(?: (?:[A-Z][\p{L}'’&-]*|of|and|the|for|in|to|or)){0,6}\. (?=[A-Z])/u

export const opensRunIn = (passage: Passage): boolean => passage.kind === 'paragraph' && !passage.quoted && RUN_IN.test(passage.text)

/** The number that some words of a passage bear, or that its list gives it. */
export function numberOf(passage: Passage, words: string): number | null {
  const m = /^\(?(\d{1,2})[.)]/.exec(passage.marker || words)
  return m ? Number(m[1]) : null
}
