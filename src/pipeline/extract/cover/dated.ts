// In: the printed text of a document, its kind and clause. Out: the date that the document bears, or null.
// Never the date of filing, and of two dates ("May 1, 2025, as supplemented …") the first.
//   "Summary Prospectus May 1, 2025, as supplemented August 31, 2025"
//                       ^ 2025-05-01
import type { IsoDate } from '../../../model/iso-date.ts'
import type { Kind } from '../../../model/kinds.ts'
import { writtenDates } from '../dates/written-date.ts'
import type { Clause } from './clause.ts'

const OWN =
  /(?:the\sdate\sof\sthis\s(?:supplement|prospectus|statement\sof\sadditional\sinformation|proxy\sstatement|document)\sis|this\ssupplement\s(?:is\smade\sas\sof|is\sdated|dated)|^\s?date:|(?:^|\n)\s?(?:supplement|errat(?:a|um)(?:\ssheet)?|corrections?(?:\ssheet)?|notice),?\sdated|\ndate:|\ndated:?\s|\breference\.?\sdated:\s)[\s,:]*$/i

/** Of the document that is amended, though its date stands on a line of its own. */
const OF_TARGET = /\b(?:prospectus(?:es)?|information|SAI)\s+dated:?\s$/i

/** Dates that stand on a line of their own, first to last. */
function lineDates(text: string, from: number, to: number, end = false): { date: IsoDate; at: number }[] {
  return writtenDates(text.slice(from, to)).flatMap(d => {
    const at = from + d.from
    const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at),
      after = text.slice(from + d.to, from + d.to + 200).split('\n')[0]!
    // At the end a print code may stand beside the date: "April 14, 2009    FRPS".
    const code = end && /^[\s*]*[A-Z0-9][A-Z0-9._/-]*\s+$|^\s*$/.test(before) && /^\s+[A-Z0-9][A-Z0-9._/ ()-]*$|^\s*$/.test(after)
    const alone =
      code ||
      (/^(?:dated:?|date:|as\sof)?[\s®*]*$/i.test(before) &&
        /^[\s.,*]*(?:\(as\s.*|,?\sas\s(?:supplemented|revised|amended|previously).*)?$/i.test(after))
    return alone && d.date ? [{ date: d.date, at }] : []
  })
}

/** The date of the document. */
export function datedOf(text: string, kind: Kind, clause: Clause | null): IsoDate | null {
  if (kind === 'supplement' && clause) {
    const own = writtenDates(text.slice(clause.from, clause.targets)).find(d => d.date)
    if (own) return own.date
  }
  // "… AND STATEMENT OF ADDITIONAL INFORMATION DATED DECEMBER 1, 2023 DATED MARCH 12, 2024": the second is the supplement's own.
  if (kind === 'supplement' && clause) {
    const words = text.slice(clause.targets, Math.min(clause.to + 80, clause.targets + 1500)),
      all = writtenDates(words)
    const second = all.find(
      (d, i) =>
        i > 0 &&
        /^\s*(?:,\s?)?(?:as\s(?:previously\s|further\s|may\sbe\s)*(?:supplemented|amended|revised)[^.;\n]{0,40}\s)?dated:?\s$/i.test(
          words.slice(all[i - 1]!.to, d.from),
        ),
    )
    if (second?.date) return second.date
    // "… EACH DATED FEBRUARY 28, 2024 July 19, 2024 Notwithstanding anything …": a day right behind that of the documents, and a sentence.
    const last = all.at(-1),
      previous = all.at(-2)
    if (
      last?.date &&
      previous?.date &&
      last.date > previous.date &&
      /^\s+$/.test(words.slice(previous.to, last.from)) &&
      !words.slice(previous.to, last.from).includes('\n') &&
      /^\s+(?:Notwithstanding|Effective|The|On|At|As|In|Important|This)\b/.test(
        text.slice(clause.targets + last.to, clause.targets + last.to + 30),
      )
    )
      return last.date
  }
  // Of a cover run into one line the day may stand before: "(the “Fund”) May 22, 2023 Supplement to the Prospectus".
  if (kind === 'supplement' && clause) {
    const before = writtenDates(text.slice(0, clause.from)).at(-1)
    if (
      before?.date &&
      text.slice(before.to, clause.from).trim() === '' &&
      !/\b(?:dated|and|prospectus|information)[\s,]*$/i.test(text.slice(Math.max(0, before.from - 20), before.from))
    )
      return before.date
  }
  // "This information statement is being sent around March 15, 2002"
  if (kind === 'proxy-statement' || kind === 'information-statement') {
    const sent = writtenDates(text.slice(0, 12_000)).find(
      d =>
        d.date &&
        /\b(?:sent|mailed|furnished|given|delivered|distributed)\b[^.;]{0,90}$/i.test(text.slice(Math.max(0, d.from - 120), d.from)),
    )
    const alone = lineDates(text, 0, 5000)[0]
    if (sent?.date && !alone) return sent.date
  }
  const inTargets = (at: number) => kind === 'supplement' && clause !== null && at >= clause.targets && at < clause.to
  for (const d of writtenDates(text))
    if (
      d.date &&
      (!inTargets(d.from) || /\bsupplement\b[^\n]{0,24}$/i.test(text.slice(Math.max(0, d.from - 40), d.from))) &&
      OWN.test(text.slice(Math.max(0, d.from - 90), d.from)) &&
      !(kind === 'supplement' && OF_TARGET.test(text.slice(Math.max(0, d.from - 40), d.from)))
    )
      return d.date
  const cover = kind === 'supplement' ? (clause?.to ?? 3000) : kind === 'correspondence' || kind === 'certification' ? 3000 : 5000
  if (kind === 'prospectus' || kind === 'summary-prospectus' || kind === 'statement-of-additional-information') {
    const title = kind === 'statement-of-additional-information' ? /statement\s?of\s?additional\s?information/i : /prospectus/i
    for (const d of writtenDates(text.slice(0, cover))) {
      const line = text.slice(Math.max(text.lastIndexOf('\n', d.from - 1) + 1, d.from - 120), d.from)
      if (d.date && title.test(line) && line.length < 100 && !/\b(?:supplemented|revised|amended|incorporated)\b/i.test(line)) return d.date
    }
  }
  // A date line right before its document ("May 30, 2025\nProspectus") is the target's.
  const alone = lineDates(text, 0, cover).filter(
    d =>
      kind !== 'supplement' ||
      !/^[^\n]*\n(?:Class\s[^\n]{1,40}\s)?(?:summary\s|statutory\s)?(?:prospectus|statement)/i.test(text.slice(d.at, d.at + 120)),
  )
  // "PROSPECTUS\nDATED DECEMBER 1, 1995": the line goes on with its document.
  const own = alone.filter(d => kind !== 'supplement' || !OF_TARGET.test(text.slice(Math.max(0, d.at - 40), d.at)))
  const ending =
    kind === 'supplement' && own.length === 1 && /\bdated:?\s*$/i.test(text.slice(Math.max(0, own[0]!.at - 8), own[0]!.at))
      ? lineDates(text, Math.max(own[0]!.at + 30, text.length - 300), text.length, true).at(-1)
      : undefined
  // "SUPPLEMENT TO THE … STATEMENT OF ADDITIONAL INFORMATION\nLarch Growth Fund\ndated February 1, 2023", and at the end a later day alone.
  if (ending && ending.date > own[0]!.date) return ending.date
  if (own.length) return own[0]!.date
  const last = lineDates(text, Math.max(0, text.length - 600), text.length, true).at(-1)
  if (last) return last.date
  if (kind === 'supplement') {
    // A print code with the date: "MAG-25-01 1.123456.101 June 1, 2025".
    const code = writtenDates(text.slice(Math.max(0, text.length - 400)))
      .filter(d => d.date)
      .at(-1)
    if (
      code &&
      text.length - (Math.max(0, text.length - 400) + code.to) < 40 &&
      /\d[.-]\d[\d.-]*\s+$/.test(text.slice(Math.max(0, text.length - 400)).slice(0, code.from))
    )
      return code.date
    // Of a page run into one line: "… for future reference. March 10, 2022 PRO_STKR22-09".
    const end = text.slice(Math.max(0, text.length - 400)),
      ending = writtenDates(end)
        .filter(d => d.date)
        .at(-1)
    if (
      ending &&
      /\b(?:reference|records|prospectus(?:es)?|information|SAI)[.!*\s]*(?:dated:? )?$/i.test(end.slice(0, ending.from)) &&
      !/\b(?:of|the|your|current) (?:prospectus|statement of additional information)\s*dated:? $/i.test(end.slice(0, ending.from)) &&
      /^[\s.]*(?:[A-Z0-9][\w.()/-]*\s*){0,4}$/.test(end.slice(ending.to))
    )
      return ending.date
    // Beside the registrant's name: "OAKHAVEN PORTFOLIOS TRUST          March 1, 1999".
    const top = text.split('\n', 1)[0]!
    const beside = writtenDates(top)
      .filter(d => d.date && top.slice(d.to).trim() === '' && !/\b(?:dated|prospectus|information|supplement)\b/i.test(top))
      .at(-1)
    return beside?.date ?? null
  }
  const stated = writtenDates(text.slice(0, cover)).find(
    d => d.date && /\b(?:dated|prospectus|information|statement)[\s,–—-]*$/i.test(text.slice(Math.max(0, d.from - 30), d.from)),
  )
  return stated?.date ?? null
}
