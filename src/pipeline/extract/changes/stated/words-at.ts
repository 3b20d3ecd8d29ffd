// In: a span. Out: its words as printed.
import type { Reading, Span } from '../candidate.ts'

export const wordsAt = ({ passage, from, to }: Span, { context: { view } }: Reading): string => view.passages[passage]!.text.slice(from, to)
