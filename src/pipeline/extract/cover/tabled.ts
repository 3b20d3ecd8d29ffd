// In: the view of a supplement. Out: what its tables of funds tell of their names:
// those that will be borne, and those of funds that it is about.
//   Current Name | New Name          Portfolio | Current Subadviser | New Subadviser
//                  ^ future          ^ subjects
import type { FilingPortfolio } from '../../../model/filing.ts'
import { linesOf } from '../../../model/tree.ts'
import { cellsOf } from '../cells.ts'
import { nameKey } from '../names.ts'
import type { DocumentView } from '../view.ts'
import { subjectOf } from './headed.ts'
import { sameName } from './named.ts'
import { namesToBear } from './renamed.ts'

const OLD_NAME = /^(?:current|former|present|old|existing) (?:(?:registrant\/)?(?:fund|portfolio)(?:['’]s)? )?names?$|^from$/i
const NEW_NAME = /^(?:new|proposed|future) (?:(?:registrant\/)?(?:fund|portfolio)(?:['’]s)? )?names?$|^to$/i

/** Names that a table gives under "New Name" to funds it names under "Former Name", or a sentence: none is a fund of its own yet. */
export function futureNames(view: DocumentView): Set<string> {
  const found = new Set<string>(namesToBear(view.joined.text).map(nameKey))
  const held = new Set<string>()
  const keyOf = (cell = '') => nameKey(cell.replace(/\([^()]*\)/g, ''))
  for (const { node, quoted } of view.passages) {
    if (node.type !== 'table' || quoted) continue
    const [head = [], ...rows] = cellsOf(node)
    const old = head.findIndex(h => OLD_NAME.test(h.trim()))
    const next = head.findIndex(h => NEW_NAME.test(h.trim()))
    if (old < 0 || next < 0) continue
    for (const cells of rows) {
      held.add(keyOf(cells[old]))
      found.add(keyOf(cells[next]))
    }
  }
  return new Set([...found].filter(k => k.length > 3 && !held.has(k)))
}

const FUNDS = /^(?:name of )?(?:the )?(?:funds?|portfolios?|series)(?: names?)?:?$/i
const WAS = /\b(?:current|present|former|existing|prior to|before)\b/i
const WILL_BE = /\b(?:new|proposed|successor|replacement|effective|beginning)\b/i
/** "Equity Income", beside its rates, under "Fund" in a table of a registrant that is called Funds */
const BARE_NAME = /^\p{Lu}[\p{L}&'’ -]{3,50}$/u
const RATE = /^(?:\d*\.\d+|\d+)\s?%?$/
const NAME = /^\p{Lu}[^.:;]{2,70}\s(?:Fund|Portfolio|Series|Trust|ETF)$/u

/**
 * Where neither cover nor headings name a fund: those of a table that tells of each what was and what will be.
 * "Portfolio | Current Subadviser | New Subadviser"
 */
export function tabledSubjects(view: DocumentView, trusts: readonly string[]): FilingPortfolio[] {
  const found: FilingPortfolio[] = []
  for (const { node, quoted, text } of view.passages) {
    if (node.type !== 'table' || quoted || !WAS.test(text)) continue
    const [head, ...rows] = cellsOf(node)
    if (!head || !FUNDS.test(head[0] ?? '') || !head.some(c => WAS.test(c)) || !head.some(c => WILL_BE.test(c))) continue
    for (const [cell = '', ...rest] of rows) {
      const name = cell.replace(/[*†‡®™\s]+$/, '').replace(/\s+/g, ' ')
      const isBare = () => BARE_NAME.test(name) && rest.every(c => RATE.test(c)) && trusts.some(t => /\bfunds\b/i.test(t))
      if (!(NAME.test(name) || isBare()) || !rest.some(Boolean) || trusts.some(t => sameName(t, name)) || found.some(f => f.name === name))
        continue
      found.push(subjectOf(name, linesOf(node), trusts))
    }
  }
  return found
}
