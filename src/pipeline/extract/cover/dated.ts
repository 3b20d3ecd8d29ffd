// In: the printed text of a document, its kind and clause. Out: the date that the document bears, or null.
// Never the date of filing, and of two dates ("May 1, 2025, as supplemented …") the first.
//   "Summary Prospectus May 1, 2025, as supplemented August 31, 2025"
//                       ^ 2025-05-01
import { isIsoDate, type IsoDate } from '../../../model/iso-date.ts'
import type { Kind } from '../../../model/kinds.ts'
import { pattern } from '../../../model/pattern.ts'
import { writtenDates } from '../dates/written-date.ts'
import type { Clause } from './clause.ts'
import { datedAtClause } from './dated-at-clause.ts'
import { datedAtEnd } from './dated-at-end.ts'
import { lineDates, type LineDate } from './dated-line.ts'
import { frontOf } from './prospectus-subjects.ts'
import { isWhole } from './subjects.ts'

interface Asked {
  text: string
  kind: Kind
  /** Of a supplement its clause. */
  clause: Clause | null
  /** Where the cover ends. */
  cover: number
}

/** The date of the document: what the clause bears goes first, then what says that it is the date, then what merely stands there. */
export function datedOf(text: string, kind: Kind, found: Clause | null): IsoDate | null {
  const clause = kind === 'supplement' ? found : null
  const isLetter = kind === 'correspondence' || kind === 'certification'
  const asked: Asked = { text, kind, clause, cover: clause?.to ?? (kind === 'supplement' || isLetter ? 3000 : 5000) }
  return (
    (clause && datedAtClause(text, clause)) ??
    whenSent(asked) ??
    calledItsDate(asked) ??
    inTitle(asked) ??
    onOwnLine(asked) ??
    (isWhole(kind) ? (inFigures(text) ?? behindDocument(asked) ?? besideName(text)) : null) ??
    onLastLine(asked) ??
    (kind === 'supplement' ? datedAtEnd(text) : behindDocument(asked))
  )
}

/** "THE ASHGROVE VARIABLE FUND, INC.          JULY 29, 1997", at the right of the first lines of a whole prospectus. */
const besideName = (text: string): IsoDate | null =>
  text
    .split('\n', 6)
    .flatMap(line =>
      writtenDates(line).filter(d => d.date && /^[^a-z]*\p{Lu}\S*\s$/u.test(line.slice(0, d.from)) && !line.slice(d.to).trim()),
    )
    .find(d => d.date)?.date ?? null

const IN_FIGURES = /(?:^|\n)(\d{1,2})\s?([.|])\s?(\d{1,2})\s?\2\s?(20)?(\d\d)\s*(?=\n)/

/** "5.1.2024", "9 | 30 | 13", set on a line of the front of a whole prospectus. */
function inFigures(text: string): IsoDate | null {
  const m = IN_FIGURES.exec(text.slice(0, 1500))
  const date = m ? `20${m[5]}-${m[1]!.padStart(2, '0')}-${m[3]!.padStart(2, '0')}` : ''
  return isIsoDate(date) ? date : null
}

const SENT = /\b(?:sent|mailed|furnished|(?<!hereby )given|delivered|distributed)\b[^.;]{0,90}$/i

/** "This information statement is being sent around March 15, 2002" */
function whenSent({ text, kind }: Asked): IsoDate | null {
  if (kind !== 'proxy-statement' && kind !== 'information-statement') return null
  const sent = writtenDates(text.slice(0, 12_000)).find(d => d.date && SENT.test(text.slice(Math.max(0, d.from - 120), d.from)))
  return sent && !lineDates(text, 0, 5000).length ? sent.date : null
}

const OWN = pattern('i')`
  (?:effective\sdate\sof\s(?:this\s)?supplement
  |the\sdate\sof\sthis\s(?:(?:(?:summary\s)?prospectus\s|SAI\s)?(?:and\s(?:summary\s)?(?:prospectus|SAI)\s)?supplement
    |prospectus|statement\sof\sadditional\sinformation|proxy\sstatement|document)\sis
  |this\s(?:prospectus\s)?(?:supplement|sticker)\s(?:is\smade\sas\sof|is\sdated|dated)
  |^\s?date:
  |\bdate\sof\s(?:this\s)?supplement:
  |(?:^|\n)\s?(?:supplement|errat(?:a|um)(?:\ssheet)?|corrections?(?:\ssheet)?|notice),?\sdated
  |\ndate:|\ndated:?\s
  |\breference\.?\sdated:\s)
  [\s,:]*$
`
/** Of the document that is amended, though its date stands on a line of its own. */
const OF_TARGET = /\b(?:prospectus(?:es)?|information|SAI)\s+dated:?\s$/i

/** "The date of this supplement is June 8, 2007." */
function calledItsDate({ text, kind, clause }: Asked): IsoDate | null {
  const before = (at: number, size: number) => text.slice(Math.max(0, at - size), at)
  const isTargets = (at: number) =>
    clause !== null && at >= clause.targets && at < clause.to && !/\bsupplement\b[^\n]{0,24}$/i.test(before(at, 40))
  const day = writtenDates(text).find(
    ({ date, from }) =>
      date && !isTargets(from) && OWN.test(before(from, 90)) && !(kind === 'supplement' && OF_TARGET.test(before(from, 40))),
  )
  return day?.date ?? null
}

const OPENS_WITH_DAY = /^\s*[A-Za-z]{3,9} \d{1,2}, (?:19|20)\d\d\s+(?:(?:19|20)\d\d\s+)?(?:Summary\s+)?Prospectus\b/i

/** "Summary Prospectus May 1, 2025", on one line */
function inTitle({ text, kind, cover }: Asked): IsoDate | null {
  if (!isWhole(kind)) return null
  // "MARCH 1, 2024 2024 Summary Prospectus", with which a page run into one line begins
  const opening = OPENS_WITH_DAY.test(text) ? writtenDates(text.slice(0, 40)).find(d => d.date?.length === 10) : undefined
  if (opening) return opening.date
  // "June 4, 1999  Prospectus", alone on a line of the front
  const ahead = writtenDates(text.slice(0, 1500)).find(
    d =>
      d.date &&
      /(?:^|\n)$/.test(text.slice(0, d.from)) &&
      /^\s+(?:prospectus|statement\sof\sadditional\sinformation)(?:\n|$)/i.test(text.slice(d.to, d.to + 60)) &&
      !text.slice(d.to, d.to + 12).includes('\n'),
  )
  if (ahead) return ahead.date
  const title = kind === 'statement-of-additional-information' ? /statement\s?of\s?additional\s?information/i : /prospectus/i
  const day = writtenDates(text.slice(0, cover)).find(d => {
    const line = text.slice(Math.max(text.lastIndexOf('\n', d.from - 1) + 1, d.from - 120), d.from)
    return d.date && title.test(line) && line.length < 100 && !/\b(?:supplemented|revised|amended|incorporated)\b/i.test(line)
  })
  return day?.date ?? null
}

const DOCUMENT_BELOW = /^[^\n]*\n(?:Class\s[^\n]{1,40}\s)?(?:summary\s|statutory\s)?(?:prospectus|statement)/i

/** A day alone among the last lines, but that of the documents on a cover as near to the end, or over the kind of a document. */
const onLastLine = ({ text, kind, clause }: Asked): IsoDate | null =>
  lineDates(text, Math.max(0, text.length - 600), text.length, true)
    .filter(({ at }) => clause === null || at >= clause.to || !OF_TARGET.test(text.slice(Math.max(0, at - 40), at)))
    .findLast(({ at }) => kind !== 'supplement' || !DOCUMENT_BELOW.test(text.slice(at, at + 120)))?.date ?? null

const SUPPLEMENT_TO = /\bsupplement\sto\s[^.;]{0,100}\b(?:prospectus(?:es)?|information|SAI)\b[^.;]{0,60}\sdated:?\s*$/i

function onOwnLine({ text, kind, cover }: Asked): IsoDate | null {
  const isTargets = ({ at }: LineDate) =>
    // A date line right before its document ("May 30, 2025\nProspectus") is the target's.
    DOCUMENT_BELOW.test(text.slice(at, at + 120)) ||
    // "PROSPECTUS\nDATED DECEMBER 1, 1995": the line goes on with its document.
    OF_TARGET.test(text.slice(Math.max(0, at - 40), at))
  // Below the front of a whole prospectus a day in figures alone is a table's.
  const isOfTable = ({ at }: LineDate) => isWhole(kind) && at > frontOf(text) && /\d/.test(text[at]!)
  const own = lineDates(text, 0, cover).filter(d => (kind === 'supplement' ? !isTargets(d) : !isOfTable(d)))
  const [first] = own
  if (!first) return null
  // "Supplement to Prospectus for Class A\nDated May 1, 2015, as amended\nJune 15, 2015": the first is its document's.
  const isBehindTarget = kind === 'supplement' && SUPPLEMENT_TO.test(text.slice(Math.max(0, first.at - 160), first.at))
  const alone = isBehindTarget ? own.find(d => d.date > first.date && /\n\s*$/.test(text.slice(Math.max(0, d.at - 3), d.at))) : undefined
  if (alone) return alone.date
  // "SUPPLEMENT TO THE … STATEMENT OF ADDITIONAL INFORMATION\nLarch Growth Fund\ndated February 1, 2023", and at the end a later day alone.
  const isDocuments = kind === 'supplement' && own.length === 1 && /\bdated:?\s*$/i.test(text.slice(Math.max(0, first.at - 8), first.at))
  const last = isDocuments ? lineDates(text, Math.max(first.at + 30, text.length - 300), text.length, true).at(-1) : undefined
  return last && last.date > first.date ? last.date : first.date
}

/** "… this prospectus dated May 1, 2002", anywhere on the cover */
function behindDocument({ text, cover }: Asked): IsoDate | null {
  const stated = writtenDates(text.slice(0, cover)).find(
    d => d.date && /\b(?:dated|prospectus|information|statement)[\s,–—-]*$/i.test(text.slice(Math.max(0, d.from - 30), d.from)),
  )
  return stated?.date ?? null
}
