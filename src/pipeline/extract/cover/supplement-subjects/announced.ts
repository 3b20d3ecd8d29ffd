// In: a cover. Out: names that it announces, whatever they end in.
//   "For the following fund with prospectus dated January 1, 2019: Capital Income Builder"
//                                                                  ^ name
import type { Named } from '../named.ts'
import { isTitled, TITLE_WORD } from './bare-lines.ts'

const HEAD = /\b(?:for|of)\s(?:each\sof\s)?the\sfollowing\s(?:fund|portfolio)s?\b[^:\n]{0,160}:\s*/i
const NO_NAME = /[.:]$|\d{4}$|\b(?:supplement|prospectus|class(?:es)?|effective)\b/i

export function announced(text: string, cover: number): Named[] {
  const head = HEAD.exec(text.slice(0, cover + 300))
  if (!head) return []
  const found: Named[] = []
  let from = head.index + head[0].length
  for (const part of text.slice(from, from + 2000).split(/(?<=[\n;])/)) {
    const name = part
      .replace(/[®™*;]|\([A-Z]{3,5}X?\)/g, '')
      .replace(/\s+/g, ' ')
      .trim()
    if (!isTitled(name, TITLE_WORD, 9) || NO_NAME.test(name)) break
    found.push({ name, from, to: from + part.trimEnd().length })
    from += part.length
  }
  return found
}
