// In: a reading. Out: pairs of old and new names that stand in tables, or in lists that a text conversion has run together.
//   "Current Fund NameNew Fund NameiShares Core Growth Allocation ETFiShares Core 60/40 Balanced Allocation ETF…"
//                                  ^ old                            ^ new
import { cellsOf } from '../../cells.ts'
import type { TableRow } from '../../../../model/tree.ts'
import { linesAt } from '../../../../model/joined-text.ts'
import type { Reading, Span } from '../candidate.ts'
import { folded, titled } from '../folded.ts'
import type { Passage } from '../../view.ts'
import type { Rename } from './renames.ts'

const OLD =
  /^(?:(?:fund |portfolio )?names? )?(?:until|before|through|up to|to date|now|at present|today)\b|\b(?:current|former|old|existing|present|prior|previous)\b(?: \w+){0,3} ?names?\b|^(?:from|existing|current|former)\b/
const NEW =
  /^(?:(?:fund |portfolio )?names? )?(?:from|as of|after|beginning|effective|on and after)\b.*\d|\b(?:new|revised|future|proposed)\b(?: \w+){0,3} ?names?\b|^(?:to|new)\b/

export function listedRenames(reading: Reading): Rename[] {
  const out: Rename[] = []
  for (const passage of reading.context.view.passages) {
    out.push(...(passage.node.type === 'table' ? inTable(passage, reading) : [...runTogether(passage), ...inRow(passage, reading)]))
  }
  return out
}

const clean = (text: string) =>
  titled(
    text
      .replace(/[®™*†‡]/g, '')
      .replace(/\s+/g, ' ')
      .replace(/^(?:\(?\d{1,2}[.)]|[•·])\s+/, '')
      .replace(/\s\([A-Z]{2,5}\)$/, '')
      .trim(),
  )

/** The sentence before a table or list, which says what it is of and from when. */
function introduction(passage: Passage, reading: Reading): Span[] {
  const before = reading.context.view.passages[passage.index - 1]
  const last = before?.sentences.at(-1)
  return before && last ? [{ passage: before.index, from: last.from, to: last.to }] : []
}

function inTable(passage: Passage, reading: Reading): Rename[] {
  if (passage.node.type !== 'table') return []
  const rows = cellsOf(passage.node).map(row => row.map(clean))
  const head = rows.findIndex(
    row => row.some(cell => OLD.test(folded(cell)) && cell.length < 60) && row.some(cell => NEW.test(folded(cell)) && cell.length < 60),
  )
  const intro = introduction(passage, reading)
  const words = folded(intro.map(x => reading.context.view.passages[x.passage]!.text.slice(x.from, x.to)).join(' '))
  if (head < 0 || !(/\bname/.test(rows[head]!.join(' ').toLowerCase()) || /\bname|renam/.test(words))) return []
  const old = rows[head]!.findIndex(cell => OLD.test(folded(cell))),
    next = rows[head]!.findIndex((cell, i) => i !== old && NEW.test(folded(cell)))
  return rows.slice(head + 1).flatMap((cells, i) => {
    const row = passage.node.type === 'table' ? passage.node.children[head + 1 + i] : undefined
    const from = cells[old],
      to = cells[next]
    return row &&
      from &&
      to &&
      from !== to &&
      !/\(no change\)|^(?:no change|unchanged|same|not changed|none|n\/a|-+)$/i.test(to) &&
      /[a-z]/i.test(from) &&
      cells.length <= rows[head]!.length
      ? [{ bearer: from, to, span: rowSpan(passage, row, cells), also: intro }]
      : []
  })
}

/** The words of one row of a table. */
export function rowSpan(passage: Passage, row: TableRow, cells: readonly string[]): Span {
  const leaves = passage.joined.leaves.filter(
    l => l.position.start.offset >= row.position.start.offset && l.position.end.offset <= row.position.end.offset,
  )
  const from = leaves[0]?.from ?? Math.max(0, passage.text.indexOf(cells[0]!)),
    to = leaves.at(-1)?.to ?? from + cells.join(' ').length
  return { passage: passage.index, from, to: Math.min(to, passage.text.length) }
}

/** A head and names without a gap between them; taken only where old and new alternate from the head to the end. */
function runTogether(passage: Passage): Rename[] {
  const head =
    /(?:(?<=\bnames?\b.{0,120})\bF(?:ROM|rom) T(?:O|o)(?= (?:The )?[A-Z])|(?:Current|Former|Old|Existing|Present)\s+(?:\w+\s+){0,2}Names?\s*(?:New|Revised|Proposed)\s+(?:\w+\s+){0,2}?Names?)\s*/.exec(
      passage.text,
    )
  if (!head) return []
  const start = head.index + head[0].length
  const rest = passage.text.slice(start)
  const names: { name: string; from: number; to: number }[] = []
  let at = 0
  const brand = /^(?:[a-z]?[A-Z][A-Za-z]*)/.exec(rest)?.[0].split(/(?<=[a-z])(?=[A-Z])/)[0] ?? ''
  const glued = /(?:ETF|Fund|Portfolio)(?=i?[A-Z][A-Za-z])/.test(rest.slice(0, 400))
  for (const m of rest.matchAll(/(?:ETFs?|Funds?|Portfolios?|Series)(?=$|[^A-Za-z]|i[A-Z]|[A-Z][a-z]|[A-Z]{3,}\b)/g)) {
    const end = m.index + m[0].length
    const after = rest.slice(end).replace(/^[\s,;]+/, '')
    const words = rest.slice(at, end).trim()
    // "LRX Portfolio TIPS ETF" in a list glued without spaces: a head before a space stands within a name.
    if (glued && /^ (?!The\b|If\b|Please\b)[\p{Lu}\d]/u.test(rest.slice(end))) continue
    // Within a name ("Fund of Funds") the next word goes on with small letters.
    if (/^(?:of|for|and|in)\b/.test(after)) continue
    if (words.split(' ').length < 2 || /[.;:?]\s/.test(words.replace(/\b(?:[A-Z]\.)+/g, '')) || words.length > 140) break
    if (names.length && !commonStart(words, names)) break
    names.push({
      name: clean(words),
      from: start + at + (rest.slice(at, end).length - rest.slice(at, end).trimStart().length),
      to: start + end,
    })
    at = end
    if (!after || (brand && !after.startsWith(brand) && !/^[A-Z]/.test(after))) break
    if (names.length % 2 === 0 && /^(?:The|If|Please|In|This|All|Effective|You|As|Each|For|On)\b/.test(after) && !after.startsWith(brand))
      break
  }
  if (names.length % 2) names.pop()
  const intro = passage.text.lastIndexOf('The following', head.index)
  // A name with another one within it was broken over lines and lost its place.
  const broken = names.findIndex(n => /\s[Tt]he\s\p{Lu}/u.test(n.name))
  if (broken >= 0) names.splice(broken - (broken % 2))
  return names
    .flatMap((old, i) =>
      i % 2
        ? []
        : [
            {
              bearer: old.name,
              to: names[i + 1]!.name,
              span: { passage: passage.index, from: old.from, to: names[i + 1]!.to },
              also: [{ passage: passage.index, from: intro >= 0 ? intro : Math.max(0, head.index - 120), to: head.index }],
            },
          ],
    )
    .filter(r => folded(r.bearer) !== folded(r.to) && linesAt(passage.joined, r.span.from, r.span.to))
}

/** A row of a table that a conversion ran together: "Current New Fund Name Larch Dividend ETF Larch Quality ETF Fund Ticker LDIV LQTY". */
function inRow(passage: Passage, reading: Reading): Rename[] {
  const row = /\bcurrent (?:\w+ )?(?:new|proposed)\b[^.]{0,400}?\b(?:fund|portfolio|etf) name:? /i.exec(passage.text)
  if (!row) return []
  const start = row.index + row[0].length,
    rest = passage.text.slice(start)
  const old = reading.context.portfolios
    .map(p => p.name)
    .filter(n => rest.startsWith(`${n} `))
    .sort((a, b) => b.length - a.length)[0]
  const next = old
    ? /^\s((?:[A-Z0-9][\w&.'’/%+-]*\s|(?:of|and|in|ex)\s){1,10}?(?:ETF|Fund|Portfolio|Series))\b/.exec(rest.slice(old.length))
    : null
  const intro = passage.sentences.findLast(s => s.from < row.index)
  return old && next
    ? [
        {
          bearer: old,
          to: clean(next[1]!),
          span: { passage: passage.index, from: start, to: start + old.length + next[0].length },
          also: intro ? [{ passage: passage.index, from: intro.from, to: row.index }] : [],
        },
      ]
    : []
}

/** Names of one list share their maker's name more often than not; running text does not. */
function commonStart(words: string, names: readonly { name: string }[]): boolean {
  const first = clean(words).split(' ')[0]!
  return names.some(n => n.name.split(' ')[0] === first) || /^[A-Z0-9]/.test(first)
}
