// Words taken out and put in, where an instruction prints them itself.
//   the words "high current income" are replaced by the words "current income"
//              ^old                                             ^new
//   All references to the Russell Midcap Index are changed to references to the S&P MidCap 400 Index
import type { Masked, Quotation } from './masked.ts'

const WITH =
  /\b(?:(?:revised|amended|restated|updated|modified)(?: and restated)? as|replaced (?:in (?:its|their) entirety )?(?:with|by)|changed (?:to|from)|revised to|amended to|substituted (?:with|by)|deleted and replaced (?:with|by)|(?:shall|will|should|now) (?:now )?(?:be )?(?:read|refer to|mean)|renamed|to read|(?:replace|replacing)\b[^.]{0,120}\b(?:with|by))\b/i

/** "(the "Portfolio")" gives a name and is no word of the text that is changed. */
const DEFINES = /\((?:(?:the|each|an?|collectively|together|individually|hereinafter|and|or),? ?){1,4}$|\($/i

/** The printed old and new words; several are joined by "; " in their order. */
export function oldAndNew(
  sentence: string,
  { text, quotations }: Masked,
  headings: readonly Quotation[],
): { oldWords: string | null; newWords: string | null } {
  const exchanged = /\bsubstitut(?:ing|ed?) ("Q+"),? for ("Q+")/i.exec(text)
  if (exchanged) {
    const [put, taken] = [exchanged[1]!, exchanged[2]!].map((_, i) => quotations.filter(q => q.from >= exchanged.index)[i]!.words)
    return { oldWords: taken!, newWords: put! }
  }
  // "X" is substituted for "Y"
  const stands = /("Q+"),? (?:is|are) (?:hereby )?substituted for (?:the words? |the name |references? to )?("Q+")/i.exec(text)
  if (stands) {
    const [put, taken] = quotations.filter(q => q.from >= stands.index)
    return { oldWords: taken!.words, newWords: put!.words }
  }
  // put "90%" in place of "85%"
  const placed = /\bput (?:the words? |the figures? )?("Q+"),? in (?:the )?place of (?:the words? |the figures? )?("Q+")/i.exec(text)
  if (placed) {
    const [put, taken] = quotations.filter(q => q.from >= placed.index)
    return { oldWords: taken!.words, newWords: put!.words }
  }
  // "delete the references to X, LLC and substitute Y, LLC"
  const swapped =
    /\breferences? to (?:the )?((?:[A-Z]|"Q)[^;:"]{2,90}?),? and (?:(?:in (?:its|their) place )?(?:substitute|insert|add)|replace (?:it|them|such references?|each) with)(?: (?:references? to )?(?:the )?)?(?=[A-Z])([^;:"]{3,90}?)[.,]*$/.exec(
      sentence,
    )
  if (swapped && !quotations.some(q => q.from > text.search(/\breferences? to\b/i)))
    return { oldWords: swapped[1]!.trim(), newWords: swapped[2]!.trim() }
  const words = quotations.filter(q => !headings.includes(q) && !DEFINES.test(text.slice(0, q.from)))
  const turn = WITH.exec(text)
  const references =
    /\b(?:all |any |every |each )?(?:other )?references? (?:in [^,"]{1,80}? )?to (?:the )?(?:terms? |words? |names? )?/i.exec(text)
  const about =
    references ||
    /\breferences\b/i.test(text) ||
    /\b(?:words?|phrases?|terms?|names?|sentence)\b|\b(?:replacing|deleting|substituting)\s+["“]/i.test(text)
  if (!about) return { oldWords: null, newWords: null }
  if (words.length) {
    const at = turn ? turn.index + turn[0].length : Infinity
    const join = (list: Quotation[]) => list.map(q => q.words).join('; ') || null
    const oldWords = join(words.filter(q => q.from < at))
    const newWords = join(words.filter(q => q.from >= at))
    if (oldWords || newWords) return { oldWords, newWords }
  }
  // "All other Portfolio Manager references are removed"
  const turned = /\b(?:all|any|each|every)(?: other)? ([A-Z][^,.;:]{2,60}?) references\b/i.exec(text)
  if (!references)
    return {
      oldWords: turned
        ? (sentence.slice(turned.index).match(/(?:other|all|any|each|every) ((?!other)[^,.;:]{2,60}?) references/i)?.[1] ?? null)
        : null,
      newWords: null,
    }
  const start = references.index + references[0].length
  const rest = text.slice(start)
  const end =
    /\s(?:in(?=\s+(?:the|each|its|this|all))|for(?=\s+(?:the|that|this|each|such)\s+(?:fund|portfolio|etf)s?\b)|with respect|throughout|contained|are|is|shall|will|should|within|appearing|and (?:his|her|their)|as (?:the|a|an)\b)|,(?!\s(?:LLC|LLP|L\.?P|L\.L\.C|Inc|Ltd|Corp|N\.A)\b)/i.exec(
      rest,
    )
  // "the Fund's benchmark, the Maple 2000 Index, are replaced": the name stands behind what it is.
  const named =
    end && rest[end.index] === ','
      ? /^, (?:the )?([A-Z][^,"]{2,80}),(?=\s(?:is|are|shall|will|should)\b)/.exec(sentence.slice(start + end.index))
      : null
  const oldWords = named
    ? named[1]!
    : sentence
        .slice(start, start + (end?.index ?? rest.length))
        .trim()
        .replace(/(?<!\b(?:Inc|Corp|Ltd|Co))[.,;:]+$/, '') || null
  if (!turn || turn.index < start) return { oldWords, newWords: null }
  const put =
    /^\s*(?:as )?(?:references? to )?(?:the )?(?:words? |terms? |names? )?(.+?)(?:,? (?:respectively|(?:effective|as of|on|from) (?:that|such|the same|the Effective|immediately|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d)\b.*|as (?:the|its|an?) (?!result|consequence)\w[\w-]*|(?:as a (?:result|consequence)|due to|because|in connection with|to reflect|in light)\b.*))?[.,;:]*$/is.exec(
      sentence.slice(turn.index + turn[0].length, turn.index + turn[0].length + 300),
    )
  const newWords = put?.[1]?.trim() ?? null
  return { oldWords, newWords: newWords && !/^following\b|^as follows/i.test(newWords) ? newWords : null }
}
