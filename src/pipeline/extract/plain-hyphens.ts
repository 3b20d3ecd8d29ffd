// In: words as printed. Out: the same with plain hyphens, every character at its place: what looks like one is searched as one.
//   "sub‑adviser", "12b‑1", "3‑for‑1"
export const plainHyphens = (text: string): string => text.replace(/[\u2010\u2011]/g, '-')
