// In: a statement. Out: the words of its verb, folded: "has begun to waive".
import type { Said } from '../said.ts'

export const verbWords = (s: Said): string => s.low.slice(s.group.from, s.group.to)
