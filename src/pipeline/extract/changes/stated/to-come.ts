// In: a statement. Out: whether what it says is still to come, or holds from a day that it gives.
import { dated } from './news.ts'
import type { Said } from './said.ts'

export const toCome = (s: Said): boolean => s.tense === 'future' || dated(s)
