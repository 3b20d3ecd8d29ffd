// In: a text and where a date stands in it. Out: how firmly the text gives the date.
// Looks at the words around the date in its own clause only.
//   "… is expected to take effect at the close of business on June 2, 2025 …"
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^ close-of-business
import { matchesOf } from '../../../model/matches.ts'
import type { Qualifier } from '../../../model/kinds.ts'
import { pattern } from '../../../model/pattern.ts'

// Right before the date, the nearest and most exact first.
const BEFORE: readonly (readonly [Qualifier, RegExp])[] = [
  ['on-or-about', /\b(?:on\s)?or\s(?:about|around|near)(?:\sthe\sclose\sof\s(?:business|trading)(?:\son)?)?\s?$/i],
  ['on-or-about', /\b(?:about|around|approximately)\s$/i],
  [
    'close-of-business',
    /\b(?:close|end)\sof\s(?:the\s)?(?:[a-z]+\s){0,2}(?:business|trading|markets?)\s(?:on|of|as\sof)?\s?(?:[A-Z][a-z]+day,\s)?$/i,
  ],
  // "until the market close on"
  ['close-of-business', /\b(?:market|exchange|NYSE(?:\sArca)?|Nasdaq)(?:['’]s)?\scloses?\s(?:on\s)?(?:[A-Z][a-z]+day,\s)?$/i],
  ['close-of-business', /\bwhen\s(?:the\s)?(?:[A-Za-z]+\s){0,3}(?:[Ee]xchange|business|trading|market)\scloses\s(?:on\s)?$/],
  [
    'close-of-business',
    pattern('i')`
      \bclose\sof\s(?:[a-z]+\s){0,5}(?:business|trading|exchange)\b
      (?:(?!\b(?:19|20)\d\d\b)[^.;]|\bInc\.(?=,|\s\()|(?<=\b[ap])\.|(?<=\b[ap]\.m)\.){0,60}\bon\s(?:[A-Z][a-z]+day,\s)?$
    `,
  ],
  [
    'no-earlier-than',
    pattern('i')`
      \b(?:no|not)\s(?:earlier|sooner)\sthan\s$
      |\b(?:not|n't)\s(?:[a-z]+\s){0,4}(?:before|until|prior\sto)\s$
      |\bon\sor\s(?:after|following)\s$
      |\bat\sleast\suntil\s$
    `,
  ],
  ['no-later-than', /\b(?:no|not)\slater\sthan\s$|\bon\sor\s(?:before|prior\sto)\s$|\bby\s(?:no\slater\sthan\s)?$/i],
]
// Further back in the clause, where nothing stands right before it.
const CLAUSE: readonly (readonly [Qualifier, RegExp])[] = [
  ['on-or-about', /\bon\sor\s(?:about|around)\s(?:[^.;]{0,40}\s)?$/i],
  [
    'expected',
    pattern('i')`
      (?<!\b(?:the|its|this)\s)\b(?:expected|anticipated|expects?|anticipates?|estimated)\b(?:\sthat)?\s
      (?:[^.;]|\.(?=\d)|(?<=\b(?:Inc|Ltd|Corp|Co|L\.P))\.)*$
    `,
  ],
]
const AFTER = /^,?\s?\(?(?:as\sof|at|after|following)\sthe\sclose\sof\s(?:[a-z]+\s){0,2}(?:business|trading)/i

/** The qualifier of the date that stands from..to. */
export function qualifierAt(text: string, from: number, to: number): Qualifier {
  const before = text.slice(Math.max(0, from - 160), from)
  for (const [qualifier, words] of BEFORE) if (words.test(before)) return qualifier
  if (AFTER.test(text.slice(to, to + 80))) return 'close-of-business'
  // Another date in between owns the words before it.
  const clause = before.slice(Math.max(...matchesOf(before, /\b(?:19|20)\d\d\b|[.;:]\s/g).map(m => m.index + m[0].length), 0))
  for (const [qualifier, words] of CLAUSE) if (words.test(clause)) return qualifier
  return 'on'
}
