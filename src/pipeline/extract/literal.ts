// In: words as printed. Out: the source of a pattern that means these words and nothing else.

export const literal = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
