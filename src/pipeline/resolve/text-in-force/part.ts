// Which paragraphs or sentences a printed part means: "third paragraph", "first two paragraphs",
// "last two sentences of the second paragraph".
//   part = choice, unit, [("of" | "in"), part]
//   choice = ordinal | ("first" | "last"), number | ordinal, ("and" | "through" | ","), ordinal
// Anything else is not understood; nothing is guessed.

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth']
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** Of `count` things those chosen, as 0-based indexes; 'out' where there are not so many; null where the words are not understood. */
export function choose(words: string, count: number): number[] | 'out' | null {
  const tokens = words
    .toLowerCase()
    .replace(/[,&]/g, ' and ')
    .split(/\s+/)
    .filter(t => t && !/^(?:the|full|entire|complete)$/.test(t))
  if (!tokens.length) return null
  const chosen = new Set<number>()
  let through = false
  let last: number | null = null
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token === 'and' || token === 'or') continue
    if (token === 'through' || token === 'to') {
      through = true
      continue
    }
    const many = NUMBERS.indexOf(tokens[i + 1] ?? '') + 1 || Number(/^\d{1,2}$/.exec(tokens[i + 1] ?? '')?.[0] ?? 0)
    if (many && (token === 'first' || token === 'last' || token === 'final')) {
      if (many > count) return 'out'
      for (let n = 0; n < many; n++) chosen.add(token === 'first' ? n : count - many + n)
      i++
      continue
    }
    const index = indexOf(token, count)
    if (index === null) return null
    if (index < 0 || index >= count) return 'out'
    if (through && last !== null) for (let n = last; n <= index; n++) chosen.add(n)
    chosen.add(index)
    last = index
    through = false
  }
  return chosen.size ? [...chosen].sort((a, b) => a - b) : null
}

function indexOf(token: string, count: number): number | null {
  if (token === 'last' || token === 'final' || token === 'closing') return count - 1
  if (token === 'penultimate' || token === 'next-to-last' || token === 'second-to-last') return count - 2
  if (token === 'opening' || token === 'introductory') return 0
  const ordinal = ORDINALS.indexOf(token)
  if (ordinal >= 0) return ordinal
  const digits = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(token)
  return digits ? Number(digits[1]) - 1 : null
}

export interface Place {
  unit: 'paragraph' | 'sentence' | 'bullet'
  choice: string
  within: string | null
}

/** "last two sentences of the third paragraph" -> sentences "last two" within paragraph "third". */
export function placeOf(part: string): Place | null {
  const bullets = /^(?:the )?([a-z0-9 ,&-]{1,60}?) (?:bullets?|bullet[ -]points?|bulleted (?:items?|paragraphs?))$/i.exec(part.trim())
  if (bullets) return { unit: 'bullet', choice: bullets[1]!, within: null }
  const m = /^(?:the )?([a-z0-9 ,&-]{1,80}?) (paragraphs?|sentences?)(?: (?:of|in) (?:the )?([a-z0-9-]{1,20}) (?:full )?paragraph)?$/i.exec(
    part.trim(),
  )
  if (!m) return null
  const unit = /^sentence/i.test(m[2]!) ? 'sentence' : 'paragraph'
  if (unit === 'paragraph' && m[3]) return null
  return { unit, choice: m[1]!, within: m[3] ?? null }
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
const ABBREVIATED = /(?:\b(?:Inc|Co|Corp|Ltd|Mr|Mrs|Ms|Dr|No|Nos|vs|St|Jr|Sr|[A-Z])|\bU\.S|\bN\.A|\bL\.P|\bi\.e|\be\.g)\.["”’)]?\s*$/

/** Sentences of a paragraph; joined they are the paragraph. */
export function sentencesOf(paragraph: string): string[] {
  const sentences: string[] = []
  for (const { segment } of segmenter.segment(paragraph)) {
    const before = sentences.at(-1)
    if (before !== undefined && ABBREVIATED.test(before)) sentences[sentences.length - 1] = before + segment
    else sentences.push(segment)
  }
  return sentences
}
