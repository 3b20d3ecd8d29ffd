// In: words about a charge or a limit. Out: the same without what the limit leaves out, told in brackets.
//   "a cap of 0.30% (excluding Rule 12b-1 fees, taxes and interest)"
//                   ^ left out
const LEFT_OUT = /\((?:excluding|exclusive of|other than|not including|which excludes?)\b[^()]*(?:\([^()]*\)[^()]*)*\)?/gi
export const withoutLeftOut = (words: string): string => words.replace(LEFT_OUT, '')
