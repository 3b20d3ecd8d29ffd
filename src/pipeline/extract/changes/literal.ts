// In: words. Out: the source of a pattern that matches these words and no others.
export const literal = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
