// In: one sentence. Out: what it orders to be done to a text, or null where it orders nothing.
//   sentence    = [opening ","] (passive | active | order) [":"]
//   passive     = textual-subject, participle, [("with" | "by") new]       The third paragraph under "Risks" is deleted
//   active      = textual-subject, verb, textual-object                    The following replaces the section "Fees"
//   order       = ["Please"] verb, textual-object                          Delete the last sentence of "Fees"
import type { Operation, Target } from '../../../../model/kinds.ts'
import { pattern } from '../../../../model/pattern.ts'
import { targetsIn } from './documents.ts'
import { placeOf, type Place } from './headings.ts'
import { mask, type Masked } from './masked.ts'
import { operationOf } from './operation.ts'
import { partOf } from './parts.ts'
import { REFERENCES_TO } from './references.ts'
import { actsOnText, BOILERPLATE, unitInPlace } from './textual.ts'
import { verbsOf, type Verb } from './verbs.ts'
import { oldAndNew } from './wording.ts'

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

const ANNOUNCES = pattern('i')`
  \b(?:
    following|as follows|below|set forth|hereto|attached|reads?
    |th(?:is|ese) (?:sentence|paragraph|table|text|information|language|disclosure)s?
  )\b
  |:\s*$
`
const CHANGES = pattern('i')`
  \b(?:
    // "the following changes", "changes are made"
    (?:following|below|these) (?:changes?|revisions?|amendments?|modifications?)(?: appl(?:y|ies) to)?
    |(?:changes?|revisions?|amendments?|modifications?) (?:are|is|will be|have been|shall be)(?: hereby)? (?:made|effected)
  )\b
  // "amended as follows", "revised in the following manner"
  |\b(?:amended|revised|modified|updated|changed|supplemented|corrected)(?: \w+){0,3} (?:with respect to [^:;]{3,300} )?(?:
    as (?:follows|noted|indicated|described|set forth)
    |to reflect the following
    |in (?:the following|these) (?:manner|ways?|respects?|places?)
  )\b
  |\b(?:amended|revised|supplemented|modified|updated) by (?:the addition of )?the following(?: information| disclosure)?:$
  // "Effective May 1, the Prospectus is amended by the change to the policies of each of A and B.", over the orders that change them
  |\b(?:amended|revised|supplemented|modified|updated) by (?:the|an?) changes? (?:to|in|of)\b
  // "The following sections are revised to reflect the addition of …:"
  |\bfollowing (?:disclosures?|sections?|information) (?:is|are)(?: hereby)? (?:
    revised|amended|updated|modified
  ) to reflect (?:the|an?) (?:addition|removal|change|elimination)\b[^.:]{0,160}:$
  // "The indicated sections of the Prospectus are replaced with the following:"
  |\b(?:indicated|affected|applicable|relevant|following|above) (?:sections?|portions?|pages?) [^.:]{0,120}
  \b(?:is|are)(?: hereby)? (?:revised|amended|modified|updated|supplemented|changed|superseded|replaced)
  (?: and (?:restated|replaced))?(?: as \w+| (?:with|by) the following)?:?$
`
/** "After these changes take effect, the section … is replaced": when it is done, and not what. */
const UPON_CHANGES =
  /^\W*(?:after|once|upon|when|if|in connection with|due to|as a result of|in light of|following) [^,:;]{0,80}\bchanges?\b[^,:;]{0,60}, /i
const EVIDENCE = pattern('i')`
  \b(?:
    prospectus(?:es)?|SAIs?|statements? of additional information|headings?|headed|captions?|sections?|sub-?sections?|entitled|titled
    |paragraphs?|sentences?|following|footnotes?|all references|any references|references|words|phrase|table|below
    |disclosure documents?|replaced|as follows
  )\b
`
const SUPPLEMENTS = pattern('i')`
  ^\W*(?:effective [^,]{3,40}, )?
  (?:the following(?: (?:information|disclosure))?|the information (?:below|that follows|set forth below)) (?:hereby )?(?:
    (?:supplements?|updates?|amends?|supersedes?|corrects?)\b
    |replaces (?:certain|similar|the corresponding|any inconsistent|any contrary|contrary|inconsistent) (?:information|disclosure)\b
  )
`
/** "Change in the Fund's “Principal Investment Strategies”": a heading over the orders that change it. */
const CHANGE_HEADING = pattern('i')`
  ^(?:important )?changes? (?:in|to|of|regarding) (?:(?!\b(?:is|are|will|shall)\b)[^.:;])*
  (?:["”]|\bsections? of (?:each|the) [^.:;]{3,60})\s*$
`
/** "“Management Fees” have been restated to reflect current fees.": figures, and no order. */
const RESTATED = /\b(?:has|have) been restated (?:from [^.;]{3,60} )?(?:to reflect|as if|to show)\b/i
/** "The prospectus, as may be supplemented, is incorporated by reference.": what a document is, and no order. */
const INCORPORATED = /\b(?:is|are) (?:hereby )?incorporated (?:herein |into this \w+ )?(?:herein )?by reference\b/i
/** "The information in the sections “A” and “B” is modified accordingly.": what follows from news, and no new text. */
const MODIFIED_ACCORDINGLY = pattern('i')`
  \b(?:information|disclosures?|sections?|text|references)\b[^:;]*\b(?:is|are|should be) (?:hereby )?
  (?:modified|amended|revised|changed|superseded|supplemented) accordingly\W*$
`
/** "The following funds will be replaced with the substitute funds": funds, and no words. */
const FUNDS_REPLACED = pattern('i')`
  \b(?:following|these|each of the) (?:funds|portfolios|sub-?accounts|divisions|investment options)\b[^.:;]{0,60}
  \b(?:(?:will|shall|are to) be|are being|have been|were) (?:replaced|substituted)\b
`
/** "A new prospectus will replace the current prospectus of the Fund.": a document, and no text of one. */
const NEW_DOCUMENT = pattern('i')`
  ^[^:;]{0,80}\b(?:an? )?(?:new|revised|updated|amended) (?:(?:summary|statutory) )?
  (?:prospectus(?:es)?|SAIs?|statements? of additional information)
  \b[^:;]{0,60}\b(?:(?:will|shall) )?(?:replaces?|supersedes?)\b[^:;]{0,160}$
`
const ENDS_WITH_COLON = /:\s*$/

/** "The following changes apply to the Fund's “Principal Risks” section.", over the orders for its parts. */
const APPLY_TO = /\bapply to$/i

/** Reads one sentence as an instruction. */
export function readOrder(sentence: string): Order | null {
  const masked = mask(sentence)
  const { text } = masked
  if (ordersNothing(text)) return null
  const verbs = verbsOf(text).filter(v => actsOnText(text, v))
  const changes = CHANGES.exec(text.replace(UPON_CHANGES, ''))?.[0] ?? null
  const { heading, path, used } = placeIn(masked, verbs)
  const leads = ENDS_WITH_COLON.test(text) || APPLY_TO.test(changes ?? '')
  if (!verbs.length && !(changes !== null && leads && (heading || targetsIn(sentence).length))) return null
  const part = partOf(text)
  if (!EVIDENCE.test(text) && !REFERENCES_TO.test(text) && !heading && !part) return null
  const { oldWords, newWords } = oldAndNew(sentence, masked, used)
  const documents = targetsIn(text)
  const named = { documents, heading, path, part, oldWords, newWords }
  const saysWhere = heading || part || oldWords
  if (!saysWhere && documents.length && SUPPLEMENTS.test(text)) return ENDS_WITH_COLON.test(text) ? supplementing(named) : null
  const umbrella = changes !== null && isUmbrella(text, changes, verbs, named)
  if (!umbrella && !saysWhere && !documents.length && !/\bfollowing\b|\bas follows\b|\bread:/i.test(text)) return null
  return {
    ...named,
    operation: actOf(operationOf(verbs, text), oldWords),
    announces: ANNOUNCES.test(text),
    umbrella,
    spoken: verbs.some(v => v.voice === 'order'),
    amendsWhole: umbrella && verbs.length > 0,
  }
}

/** "Any contrary references in the Prospectus should be disregarded." */
const CONTRARY = pattern('i')`
  ^\W*(?:any|all) (?:contrary|inconsistent|conflicting) (?:references?|information|disclosures?|statements?|provisions?)\b
`

/** "The Prospectus contains the following errors, which are corrected by this supplement" */
const HOLDS_ERRORS = /\bcontains? (?:(?:the|some|several|certain) )?(?:following )?(?:errors?|mistakes?|misprints?|misstatements?)\b/i

const ordersNothing = (text: string): boolean =>
  CONTRARY.test(text) ||
  CHANGE_HEADING.test(text) ||
  RESTATED.test(text) ||
  FUNDS_REPLACED.test(text) ||
  NEW_DOCUMENT.test(text) ||
  MODIFIED_ACCORDINGLY.test(text) ||
  HOLDS_ERRORS.test(text) ||
  ((BOILERPLATE.test(text) || INCORPORATED.test(text)) && !ENDS_WITH_COLON.test(text))

/** The place that the sentence names; a unit without marks in it is what the verb changes. */
function placeIn(masked: Masked, verbs: readonly Verb[]): Place {
  const place = placeOf(masked)
  if (!place.heading) return place
  const unit = verbs.map(v => unitInPlace(masked.text, v)).find(u => u !== null)
  return unit === undefined ? place : { ...place, path: [...place.path, place.heading], heading: unit }
}

type Named = Pick<Order, 'documents' | 'heading' | 'path' | 'part' | 'oldWords' | 'newWords'>

/** "the reference to “10%” is replaced with “15%”": a figure is no name. */
const actOf = (operation: Operation, oldWords: string | null): Operation =>
  operation === 'rename' && /^[$\d][\d.,]*\s?%?$/.test(oldWords ?? '') ? 'replace' : operation

/** "The following supplements the Fund's Prospectus dated May 1, 2008:" says what the whole document is, and orders nothing by itself. */
const supplementing = ({ documents, oldWords, newWords }: Named): Order => ({
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
})

/** "The following changes are made to the Prospectus:" */
const isUmbrella = (text: string, changes: string, verbs: readonly Verb[], { heading, oldWords, part }: Named): boolean =>
  !/\b(?:to|shall|should) (?:now )?read\b/i.test(text) &&
  (!heading || !verbs.length) &&
  !oldWords &&
  (part === null || /changes|amendments|revisions/i.test(changes))
