// In: one sentence. Out: what it orders to be done to a text, or null where it orders nothing.
//   sentence    = [opening ","] (passive | active | order) [":"]
//   passive     = textual-subject, participle, [("with" | "by") new]       The third paragraph under "Risks" is deleted
//   active      = textual-subject, verb, textual-object                    The following replaces the section "Fees"
//   order       = ["Please"] verb, textual-object                          Delete the last sentence of "Fees"
// Only words about words count: "the fee is eliminated" and "the Index replaces another" order nothing.
import type { Operation, Target } from '../../../../model/kinds.ts'
import { targetsIn } from './documents.ts'
import { placeOf } from './headings.ts'
import { mask, type Masked } from './masked.ts'
import { partOf } from './parts.ts'
import { oldAndNew } from './wording.ts'
import { verbsOf, type Verb } from './verbs.ts'

export interface Order {
  operation: Operation
  documents: Target[]
  heading: string | null
  path: string[]
  part: string | null
  oldWords: string | null
  newWords: string | null
  /** New text is announced ("the following", "as follows"), so what comes after belongs to it. */
  announces: boolean
  /** It says only that changes follow ("The following changes are made to the Prospectus:"). */
  umbrella: boolean
  /** Spoken to the reader: "please delete the last sentence". */
  spoken: boolean
  /** It may as well amend a whole document by the text that follows ("The Prospectus is amended as follows:"). */
  amendsWhole: boolean
}

const TEXT_NOUN =
  /\b(?:paragraphs?|sentences?|sections?|sub-?sections?|headings?|sub-?headings?|captions?|tables?|rows?|columns?|footnotes?|bullets?|bullet points?|information|disclosures?|text|language|references?|words?|phrases?|risk factors?|legends?|entr(?:y|ies)|charts?|graphs?|examples?|lists?|descriptions?|statements?|discussions?|definitions?|lines?|clauses?|portions?|appendix|appendices|cover pages?|biograph(?:y|ies)|prospectus(?:es)?|SAIs?|mentions?|titles?|summary|following|sentence|polic(?:y|ies) \(|(?:polic(?:y|ies)|restrictions?) (?:number|no\.|\d)|restrictions? \(|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|last|final|penultimate)|terms?|items?|notes?|pages?|addresses|answers?|questions?|those|that(?= on pages?))\b|\bnames? ["“]|['’]s names?$/i
const HEAD_END =
  /\s(?:of|in|under|on|beneath|below|above|from|within|entitled|titled|headed|captioned|for|that|which|who|describing|relating|regarding|concerning|appearing|contained|found|set|listing|listed|located|with|as|about|at|included|beginning|immediately|pertaining|discussing|related)\s|,/i
const OPENING =
  /^\s*(?:(?:accordingly|in addition|additionally|also|as a (?:result|consequence)(?: of [^,"]*)?|it is (?:currently )?(?:intended|expected|anticipated|proposed) that|further|furthermore|therefore|finally|moreover|consequently|similarly|likewise|lastly|first|second|third|next|please note(?: that)?|effective\b[^,]*|on [^,]*|as of [^,]*|in connection\b[^,]*|with respect to [^,]*|except [^,]*|unless [^,]*|notwithstanding [^,]*|contrary to [^,]*|as (?:discussed|described|noted|indicated|previously) [^,]*|for [^,]*|(?:in|under|within|at|beneath|beginning|throughout|following|upon) [^,]*|to reflect [^,]*|because [^,]*|(?:which|that|located|found|appearing|starting|contained|set forth|pages?) [^,]*|(?:\(?(?:\d{1,2}|[a-z]|[ivx]+)[.)])),?\s+|(?:and|or)\s+)/i
const BOILERPLATE =
  /^\s*(?:th(?:is|e) (?:supplement|sticker|document)|the information (?:in|contained in|provided in) this supplement|this information)\b/i

/** What the words before a verb speak of: the noun phrase without opening phrases, up to its first preposition. */
function headOf(words: string): string {
  let rest = words
    .replace(/^.*[;:]\s/, '')
    .replace(/^\s*(?:all|both|each|any|most|some|part|portions?) of (?=the\b|this\b|that\b|its\b)/i, '')
  for (let i = 0; i < 5; i++) {
    const next = rest.replace(OPENING, '')
    if (next === rest || !next.trim()) break
    rest = next
  }
  const end = HEAD_END.exec(rest)
  // What has a title is a text: "the risk titled …".
  if (end && /titled|headed|captioned/i.test(end[0])) return 'heading'
  return (end && end.index > 0 ? rest.slice(0, end.index) : rest).trim()
}

/** Whether a noun phrase names words of a document. */
function isTextual(phrase: string): boolean {
  return (
    TEXT_NOUN.test(phrase) ||
    /^(?:the |each |its )?(?:\w+['’]s )?["”“]Q+/i.test(phrase.trim()) ||
    /^(?:[Tt]he |[Ee]ach )?(?:[A-Z][\w&-]* ){1,7}[A-Z]?[\w-]*['’]s ["“]Q+/.test(phrase.trim())
  )
}

/** A unit named without marks after the place that holds it: 'Under the "Principal Risks" section on page 6, | Market risk | is deleted …'. */
const UNIT_IN_PLACE =
  /^\s*(?:\(?\d{1,2}[.)]\s+)?(?:(?:effective|as of|on)\b[^,"]*,\s+)?(?:in|under|within|beneath)\b[^,"]*"Q+"[^,]*,\s+(?:the )?(?=[A-Z])((?:[\w'’&/-]+ ){0,6}[\w'’&/-]+)(?:\s+(?:is|are|shall be|will be)(?: hereby)?)?\s*$/i

/** 'Under the heading "Fees," the schedule is amended | to provide that …': what stands in a place and is made to say something is a text, whatever it is called. */
const STATING = /^\s*(?:hereby )?to (?:provide|state|reflect|include|indicate|say|clarify|show|note|add|delete|remove)\b/i
const IN_PLACE = /^\s*(?:\(?\d{1,2}[.)]\s+)?(?:(?:effective|as of|on)\b[^,"]*,\s+)?(?:in|under|within|beneath|on)\b[^"]*"Q+"/i

/** Whether the verb is done to words of a document. */
function actsOnText(masked: string, verb: Verb): boolean {
  const before = masked.slice(0, verb.from)
  const after = masked.slice(verb.to).replace(/^\s*(?:,?\s*in (?:its|their) entirety,?|hereby)\s*/i, ' ')
  const object = after.split(/[;:]/)[0]!.trim()
  switch (verb.voice) {
    // "The Fund's objective is revised to read": what reads is a text.
    case 'passive':
      return (
        !BOILERPLATE.test(before) &&
        ((verb.act === 'amend' && STATING.test(masked.slice(verb.to)) && IN_PLACE.test(before)) ||
          isTextual(headOf(before)) ||
          UNIT_IN_PLACE.test(before) ||
          /read/i.test(masked.slice(verb.from, verb.to)))
      )
    case 'active':
      return !BOILERPLATE.test(before) && isTextual(headOf(before)) && isTextual(headOf(object))
    // "Delete the figures that follow each Fund": spoken to the reader, a figure is printed matter.
    case 'order':
      return (
        isTextual(headOf(object)) ||
        (verb.act === 'insert' && object === '' && /^\s*:/.test(after)) ||
        /^(?:the |all |any )?(?:\w+ )?(?:figures?|percentages?|numbers?|amounts?|asterisks?)\b/i.test(object)
      )
    case 'gerund':
      return isTextual(headOf(object)) || /\b(?:section|prospectus|SAI|heading|paragraph|sentence|table)\b/i.test(before)
  }
}

function operationOf(verbs: Verb[], masked: string): Operation {
  // "delete the references to A and substitute B"
  if (/\breferences? to\b[^;]*\band (?:(?:in (?:its|their) place )?(?:substitute|insert)|replace (?:it|them) with)\b/i.test(masked))
    return 'rename'
  const does = (act: Verb['act']) => verbs.some(v => v.act === act)
  if (does('rename')) return 'rename'
  // References are the object only where they stand before the verb: "All references to A are replaced by B".
  const references = (/\breferences? (?:in [^,]{1,60} )?to\b/i.exec(masked)?.index ?? Infinity) < (verbs[0]?.from ?? 0)
  if ((references || /\b(?:the )?names? "/i.test(masked)) && (does('replace') || does('amend'))) return 'rename'
  if (
    does('replace') ||
    (does('delete') && /\b(?:and|in (?:its|their) place)\b[^.]{0,80}\b(?:following|substituted?|inserted|added)\b/i.test(masked))
  )
    return 'replace'
  if (does('insert')) return 'insert'
  if (does('delete')) return 'delete'
  return 'replace'
}

const ANNOUNCES =
  /\b(?:following|as follows|below|set forth|hereto|attached|reads?|th(?:is|ese) (?:sentence|paragraph|table|text|information|language|disclosure)s?)\b|:\s*$/i
const CHANGES =
  /\b(?:(?:following|below|these) (?:changes?|revisions?|amendments?|modifications?)|(?:changes?|revisions?|amendments?|modifications?) (?:are|is|will be|have been|shall be)(?: hereby)? (?:made|effected))\b|\b(?:amended|revised|modified|updated|changed|supplemented|corrected)(?: \w+){0,3} (?:as (?:follows|noted|indicated|described|set forth)|to reflect the following|in the following manner)\b|\b(?:amended|revised|supplemented|modified|updated) by (?:the addition of )?the following(?: information| disclosure)?:$|\bfollowing (?:disclosures?|sections?|information) (?:is|are)(?: hereby)? (?:revised|amended|updated|modified) to reflect (?:the|an?) (?:addition|removal|change|elimination)\b[^.:]{0,160}:$|\b(?:indicated|affected|applicable|relevant|following|above) (?:sections?|portions?|pages?) [^.:]{0,120}\b(?:is|are)(?: hereby)? (?:revised|amended|modified|updated|supplemented|changed|superseded|replaced)(?: and (?:restated|replaced))?(?: as \w+| (?:with|by) the following)?:?$/i
const EVIDENCE =
  /\b(?:prospectus(?:es)?|SAIs?|statements? of additional information|headings?|headed|captions?|sections?|sub-?sections?|entitled|titled|paragraphs?|sentences?|following|footnotes?|all references|any references|references|words|phrase|table|below|disclosure documents?|replaced|as follows)\b/i

const SUPPLEMENTS =
  /^\W*(?:effective [^,]{3,40}, )?(?:the following(?: (?:information|disclosure))?|the information (?:below|that follows|set forth below)) (?:hereby )?(?:(?:supplements?|updates?|amends?|supersedes?)\b|replaces (?:certain|similar|the corresponding|any inconsistent|any contrary|contrary|inconsistent) (?:information|disclosure)\b)/i

/** Reads one sentence as an instruction. */
export function readOrder(sentence: string): Order | null {
  const masked: Masked = mask(sentence)
  const text = masked.text
  const verbs = verbsOf(text).filter(v => actsOnText(text, v))
  const changes = CHANGES.exec(text)
  // "Change in the Fund's “Principal Investment Strategies”": a heading over the orders that change it.
  if (
    /^(?:important )?changes? (?:in|to|of|regarding) (?:(?!\b(?:is|are|will|shall)\b)[^.:;])*(?:["”]|\bsections? of (?:each|the) [^.:;]{3,60})\s*$/i.test(
      text,
    )
  )
    return null
  if (BOILERPLATE.test(text) && !/:\s*$/.test(text)) return null
  // "“Management Fees” have been restated to reflect current fees.": figures, and no order.
  if (/\b(?:has|have) been restated (?:to reflect|as if|to show)\b/i.test(text)) return null
  // "The prospectus, as may be supplemented, is incorporated by reference.": what a document is, and no order.
  if (/\b(?:is|are) (?:hereby )?incorporated (?:herein |into this \w+ )?(?:herein )?by reference\b/i.test(text) && !/[:]\s*$/.test(text))
    return null
  const place = placeOf(masked)
  if (!verbs.length && !(changes && (place.heading || targetsIn(sentence).length) && /:\s*$/.test(text))) return null
  const unit = verbs
    .map(v => (v.voice === 'passive' && !isTextual(headOf(text.slice(0, v.from))) ? UNIT_IN_PLACE.exec(text.slice(0, v.from)) : null))
    .find(m => m !== null)
  if (unit && place.heading) {
    place.path = [...place.path, place.heading]
    place.heading = unit[1]!.replace(/\s+(?:is|are|shall be|will be)(?: hereby)?$/, '').trim()
  }
  const part = partOf(text)
  const { oldWords, newWords } = oldAndNew(sentence, masked, place.used)
  if (!EVIDENCE.test(text) && !place.heading && !part) return null
  const umbrella =
    Boolean(changes) &&
    !/\b(?:to|shall|should) (?:now )?read\b/i.test(text) &&
    (!place.heading || !verbs.length) &&
    !oldWords &&
    (part === null || /changes|amendments|revisions/i.test(changes![0]))
  const documents = targetsIn(text)
  // "The following supplements the Fund's Prospectus dated May 1, 2008:" says what the whole document is, and orders nothing.
  if (SUPPLEMENTS.test(text) && documents.length && !place.heading && !part && !oldWords)
    return /:\s*$/.test(text)
      ? {
          operation: 'insert',
          documents,
          heading: null,
          path: [],
          part: null,
          oldWords,
          newWords,
          announces: false,
          umbrella: true,
          spoken: false,
          amendsWhole: false,
        }
      : null
  if (!umbrella && !place.heading && !part && !oldWords && !documents.length && !/\bfollowing\b|\bas follows\b|\bread:/i.test(text))
    return null
  return {
    operation: operationOf(verbs, text),
    documents,
    heading: place.heading,
    path: place.path,
    part,
    oldWords,
    newWords,
    announces: ANNOUNCES.test(text),
    umbrella,
    spoken: verbs.some(v => v.voice === 'order'),
    amendsWhole: umbrella && verbs.length > 0,
  }
}
