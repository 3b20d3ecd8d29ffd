// In: a reading and the changes made of it. Out: sentences that look like an instruction and became no change, with the reason.
import type { Change, Filing } from '../../../model/filing.ts'
import { overlaps } from '../../../model/lines.ts'
import { pattern } from '../../../model/pattern.ts'
import type { Reading } from './candidate.ts'
import { targetsIn } from './instructions/documents.ts'

const VERB = pattern('i')`
  \b(?:
    replaced?s?|deleted?s?|removed?s?|amended|revised|restated|modified|inserted|added|supersedes?|superseded|renamed
    |eliminated|stricken|should read
  )\b
`
const PLACE = pattern('i')`
  \b(?:headings?|headed|captions?|sections?|sub-?sections?|entitled|titled|paragraphs?|sentences?|bullet|footnote|references)\b
`
const BOILERPLATE = pattern('i')`
  \b(?:amended|revised|supplemented|modified|updated)\b[^.]{0,40}\bas (?:follows|set forth|described|indicated|noted)\b
  |\b(?:this|the) supplement\b
  |\bas (?:may be |further )?(?:amended|supplemented|revised)\b
  |\bmay be (?:amended|revised|modified|changed)\b
  |\b(?:amended|revised|modified|superseded|changed) accordingly\W*$
`

export function unreadIn({ clauses }: Reading, changes: readonly Change[]): Filing['unread'] {
  return clauses
    .filter(
      c =>
        !c.instruction &&
        VERB.test(c.text) &&
        (PLACE.test(c.text) || targetsIn(c.text).length > 0) &&
        !BOILERPLATE.test(c.text) &&
        !/:\s*$/.test(c.text),
    )
    .filter(c => !changes.some(k => overlaps(k.lines, c.lines) || k.dates.some(d => overlaps(d.lines, c.lines))))
    .map(c => ({
      text: c.text,
      lines: c.lines,
      reason: PLACE.test(c.text)
        ? 'names a place and a verb of amendment, but not what is done to which words'
        : 'names a document and a verb of amendment, but no place in it',
    }))
}
