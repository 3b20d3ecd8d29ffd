// Words taken out and put in, where an instruction prints them itself.
//   the words "high current income" are replaced by the words "current income"
//              ^old                                             ^new
import { pattern } from '../../../../model/pattern.ts'
import type { Masked, Quotation } from './masked.ts'
import { referencesIn, REFERENCES_TO, turnedReferences, type Wording } from './references.ts'

const WITH = pattern('i')`
  \b(?:
    (?:revised|amended|restated|updated|modified)(?: and restated)? as
    |(?:replaced|superseded) (?:in (?:its|their) entirety )?(?:with|by)
    |changed (?:to|from)|revised to|amended to|substituted (?:with|by)|deleted and (?:replaced|superseded) (?:with|by)
    |(?:shall|will|should|now) (?:now )?(?:be )?(?:read|refer to|mean)
    |renamed|to read
    |(?:replace|replacing)\b[^.]{0,120}\b(?:with|by)
  )\b
`
/** What is put in stands before what is taken out. */
const EXCHANGES: readonly RegExp[] = [
  /\bsubstitut(?:ing|ed?) ("Q+"),? for ("Q+")/i,
  // "X" is substituted for "Y"
  /("Q+"),? (?:is|are) (?:hereby )?substituted for (?:the words? |the name |references? to )?("Q+")/i,
  // put "90%" in place of "85%"
  /\bput (?:the words? |the figures? )?("Q+"),? in (?:the )?place of (?:the words? |the figures? )?("Q+")/i,
]
/** "0.20%" is changed to "0.15%" */
const CHANGED_TO = /(?:^|[,:] )("Q+"),? (?:is|are) (?:hereby )?(?:changed|corrected|amended|revised) to (?:read )?("Q+")/i
/** delete "25%" and insert "35%" */
const DELETED_AND = pattern('i')`
  \b(?:delete|strike(?: out)?|remove) ("Q+"),? and (?:in (?:its|their) place,? )?(?:insert|substitute|add|replace it with) ("Q+")
`
/** the entry is changed from "0.50%" to "0.45%" */
const CHANGED_FROM = /\b(?:is|are) (?:hereby )?(?:changed|corrected|amended|revised) from ("Q+") to ("Q+")/i
/** "delete the references to X, LLC and substitute Y, LLC" */
const SWAPPED = pattern()`
  \breferences? (?:in [^,;:"]{1,60} )?to (?:the )?((?:[A-Z]|"Q)[^;:"]{2,90}?),? and (?:
    (?:in (?:its|their) place )?(?:substitute|insert|add)
    |replace (?:(?:it|them|such references?|each) )?with
  )(?: (?:references? to )?(?:the )?)?(?=[A-Z])([^;:"]{3,90}?)[.,]*$
`
/** "(the "Portfolio")" gives a name and is no word of the text that is changed. */
const DEFINES = /\((?:(?:the|each|an?|collectively|together|individually|hereinafter|and|or),? ?){1,4}$|\($/i
const ABOUT_WORDS = pattern('i')`
  \b(?:words?|phrases?|terms?|names?|sentence)\b
  |\b(?:replacing|deleting|substituting)\s+["“]
`

/** The printed old and new words; several are joined by "; " in their order. `headings`: quotations that name places. */
export function oldAndNew(sentence: string, masked: Masked, headings: readonly Quotation[]): Wording {
  const printed = exchanged(masked) ?? swapped(sentence, masked)
  if (printed) return printed
  const { text } = masked
  const references = REFERENCES_TO.exec(text)
  if (!references && !/\breferences\b/i.test(text) && !ABOUT_WORDS.test(text)) return { oldWords: null, newWords: null }
  const turn = WITH.exec(text)
  const inMarks = quoted(masked, headings, turn)
  if (!references) return inMarks ?? { oldWords: turnedReferences(sentence, text), newWords: null }
  if (inMarks && (inMarks.oldWords || !inMarks.newWords)) return inMarks
  // "references to the Fund's index are replaced with "Larch Index"": only the new words stand in marks.
  const told = referencesIn(sentence, text, references, turn)
  return inMarks ? { ...told, newWords: inMarks.newWords } : told
}

function exchanged({ text, quotations }: Masked): Wording | null {
  const changed = CHANGED_TO.exec(text) ?? CHANGED_FROM.exec(text) ?? DELETED_AND.exec(text)
  if (changed) {
    const [taken, put] = quotations.filter(q => q.from >= changed.index)
    return { oldWords: taken!.words, newWords: put!.words }
  }
  for (const form of EXCHANGES) {
    const m = form.exec(text)
    if (!m) continue
    const [put, taken] = quotations.filter(q => q.from >= m.index)
    return { oldWords: taken!.words, newWords: put!.words }
  }
  return null
}

function swapped(sentence: string, { text, quotations }: Masked): Wording | null {
  const [, taken, put] = SWAPPED.exec(sentence) ?? []
  if (taken === undefined || put === undefined) return null
  const isQuoted = quotations.some(q => q.from > text.search(/\breferences? to\b/i))
  return isQuoted ? null : { oldWords: taken.trim(), newWords: put.trim() }
}

/** Quoted words are old before the turn and new behind it. */
function quoted({ text, quotations }: Masked, headings: readonly Quotation[], turn: RegExpExecArray | null): Wording | null {
  const words = quotations.filter(q => !headings.includes(q) && !DEFINES.test(text.slice(0, q.from)))
  const at = turn ? turn.index + turn[0].length : Infinity
  const oldWords = joined(words.filter(q => q.from < at))
  const newWords = joined(words.filter(q => q.from >= at))
  return oldWords || newWords ? { oldWords, newWords } : null
}

const joined = (quotations: readonly Quotation[]): string | null => quotations.map(q => q.words).join('; ') || null
