// The verbs of amendment: where they stand in an instruction and what they do.
//   The first paragraph is deleted in its entirety and replaced with the following:
//                          ^delete                     ^replace
//   The following replaces the information under …      Please delete the last sentence of …
import { matchesOf } from '../../../../model/matches.ts'
import { pattern } from '../../../../model/pattern.ts'
import { wordList } from '../../../../model/word-list.ts'

export type Act = 'replace' | 'delete' | 'insert' | 'rename' | 'amend'
/** `passive`: what stands before it undergoes the act; `active`: what stands after it does.
 *  `order`: spoken to the reader; `gerund`: "by replacing". */
type Voice = 'passive' | 'active' | 'order' | 'gerund'
export interface Verb {
  act: Act
  voice: Voice
  from: number
  to: number
}

/** Participles, by what they do. "amended and restated" is read by its last word. */
const PARTICIPLES: readonly [Act, readonly string[]][] = [
  ['replace', wordList`replaced superseded supplanted substituted restated rewritten`],
  ['delete', wordList`deleted removed eliminated stricken struck omitted disregarded`],
  ['insert', wordList`added inserted appended supplemented`],
  ['rename', wordList`retitled re-titled renamed`],
  ['amend', wordList`amended revised modified updated changed corrected moved relocated`],
]
const ACT_OF: ReadonlyMap<string, Act> = new Map(PARTICIPLES.flatMap(([act, words]) => words.map(word => [word, act] as const)))
const PASSIVE = pattern('gi')`
  \b(?:is|are|was|were|be|been|being|and|or|sentence|paragraph|then)(?:,)?\s+
  (?:(?:hereby|also|each|now|therefore|further|accordingly|both|all|to be|being|entirely)\s+){0,2}(${[...ACT_OF.keys()].join('|')})\b
`
const GERUND: [RegExp, Act][] = [
  [/\bby\s+(?:\w+ly\s+)?(?:replacing|substituting|restating)\b/gi, 'replace'],
  [/\bby\s+(?:\w+ly\s+)?(?:deleting|removing|eliminating|striking|omitting)\b/gi, 'delete'],
  [/\bby\s+(?:\w+ly\s+)?(?:adding|inserting|including|appending)\b/gi, 'insert'],
  [/\bto\s+(?:include|add|insert|reflect the addition of)\b/gi, 'insert'],
  [/\bto\s+(?:remove|delete|eliminate|omit)\b/gi, 'delete'],
]
const ACTIVE: [RegExp, Act][] = [
  [
    pattern('gi')`
      \b(?<!\bto )(?:hereby\s+)?(?:
        replaces?|supersedes?|restates?|supplants?|takes? the place of
        |is substituted for|are substituted for|should be substituted for
      )\b
    `,
    'replace',
  ],
  [/\b(?:will|shall)\s+(?:hereby\s+)?(?:replace|supersede)\b/gi, 'replace'],
  [/\b(?:hereby\s+)?supplements\b/gi, 'insert'],
  [/\b(?:will|shall|should)\s+(?:now\s+|also\s+)?include(?=\s+the\s+following\b)/gi, 'insert'],
  [/\b(?:hereby\s+)?(?:amends|revises|modifies|updates|corrects)\b/gi, 'amend'],
]
/** What may stand before an order: its number, the page to which it belongs ("Prospectus, page 9:"), "In the second paragraph,". */
const LEAD = pattern()`
  ^(?:\(?(?:\d{1,2}|[a-z])[.)] ?)?
  (?:
    (?:the )?(?:class [\w, ]{1,20})?(?:
      prospectus|sai|statement of additional information|summary prospectus
    ),? (?:on )?pages?\b[^:]{1,160}:\s*
  )?
  (?:(?:[^.;:]|(?<=\b(?:Inc|Co|Corp|Ltd))\.){0,200}, )?(?:please )?
`
const ORDER: [RegExp, Act][] = [
  [pattern('i')`${LEAD}(?:replace|substitute|put(?= .{1,120}\bin (?:the )?place of\b))\b`, 'replace'],
  [pattern('i')`${LEAD}(?:delete|remove|strike(?: out)?|cross out|take out|omit)\b`, 'delete'],
  [pattern('i')`${LEAD}(?:add|insert)\b`, 'insert'],
  // "At the end of the second paragraph under X add: …", "After the sentence … add this sentence:"
  [
    pattern('i')`
      ${LEAD}(?:at the (?:end|beginning) of|after|before|under)\b[^.:]{0,200}
      \b(?:add|insert)(?=:| (?:the following|this|these)\b)
    `,
    'insert',
  ],
  [/^(?:\(?(?:\d{1,2}|[a-z])[.)] ?)?(?:[^.;:]{0,200}, )?(?:please )?(?:revise|amend|change|modify)\b/i, 'amend'],
]
/** "should read", "is revised to read", "reads as follows": the place has new words. */
const READS = pattern('gi')`
  \b(?:is|are) the following, instead of\b
  |\b(?:(?:to|should|shall|will|now)(?: now)?(?: be)? read|reads)(?=\s+(?:in (?:its|their) entirety|in full|as|:|")|\s*:)
`

/** "as may be supplemented from time to time", "as amended": said of a document, done to none. */
const STANDING = pattern('i')`
  \b(?:as|each as|as each|and as|may|may each|can|could|might)(?: each| hereafter| further| previously)? (?:may )?
  (?:be|been|have been|is|was|has been)(?: \w+ly| further)?
  // "as may be amended or supplemented"
  (?: (?:amended|supplemented|revised|restated|modified|updated),?)*(?: (?:and|or|and\/or))? *$
  |\bas (?:previously |further |so )?(?:amended|supplemented|revised|restated|modified|updated),? (?:and|or|and\/or)(?: \w+ly)? *$
`

/** All amendment verbs of the (masked) words, in order; of two that share words the one that is looked for first. */
export function verbsOf(masked: string): Verb[] {
  const verbs: Verb[] = []
  const add = (m: RegExpExecArray, act: Act, voice: Voice) => {
    const to = m.index + m[0].length
    if (!verbs.some(v => v.from < to && m.index < v.to)) verbs.push({ act, voice, from: m.index, to })
  }
  for (const [form, act] of ORDER) {
    const m = form.exec(masked)
    if (m) add(m, act, 'order')
  }
  for (const [form, act] of GERUND) for (const m of matchesOf(masked, form)) add(m, act, 'gerund')
  for (const m of matchesOf(masked, READS)) add(m, 'replace', 'passive')
  for (const m of matchesOf(masked, PASSIVE)) if (!isStanding(m, masked)) add(m, ACT_OF.get(m[1]!.toLowerCase())!, 'passive')
  for (const [form, act] of ACTIVE) for (const m of matchesOf(masked, form)) add(m, act, 'active')
  return verbs.sort((a, b) => a.from - b.from)
}

const isStanding = (m: RegExpExecArray, masked: string): boolean =>
  STANDING.test(masked.slice(Math.max(0, m.index - 40), m.index + m[0].length - m[1]!.length))
