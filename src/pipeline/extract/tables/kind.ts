// In: a sheet with the words around it. Out: what kind of table it is; 'other' where its figures or heads do not say so plainly.
// Heads and labels decide; captions and headings only between kinds that look alike.
import { ENDS_IN_MERGER, GOES_ON, MERGES_INTO } from '../merger-words.ts'
import type { TableKind } from '../../../model/kinds.ts'
import { conceptOf, isAnnualConcept, isShareholderConcept, yearsIn } from './concepts.ts'
import { isBlankFigure, isNumber } from './figures.ts'
import { isYearsHead, oldAndNew } from './heads.ts'
import type { Sheet } from './sheet.ts'

export interface Around {
  /** Caption and heading right above, then the sentences above it. */
  caption: string
  above: string
  path: readonly string[]
}

const cellTexts = (sheet: Sheet) => sheet.rows.flatMap(row => row.cells.flatMap(c => (c ? [c.text] : [])))
const most = (all: readonly string[], test: (text: string) => boolean, share = 0.5) =>
  all.length > 0 && all.filter(test).length >= all.length * share
const calendarYear = (text: string) => /^(?:19|20)\d\d\*?$/.test(text)
const dollars = (text: string) => /^\$?\s*\d{1,3}(?:,\d{3})*$|^\$\s*\d+$/.test(text)
const percent = (text: string) => isNumber(text) && !/\$/.test(text)

/** People: trustees, officers or nominees, by their heads. */
function boardKind(sheet: Sheet, around: Around): TableKind | null {
  const heads = [sheet.corner, ...sheet.columns].join(' | ')
  if (
    !/\bprincipal occupations?\b/i.test(heads) &&
    !(/\bposition/i.test(heads) && /\b(?:term of office|length of (?:time )?serv)/i.test(heads))
  )
    return null
  const position = sheet.columns.findIndex(head => /\bposition|\boffice held|\btitle/i.test(head))
  const positions = sheet.rows.flatMap(row => row.cells[Math.max(0, position)]?.text ?? [])
  const isTrustee = (text: string) => /\btrustee|\bdirector(?!\s+of)|\bnominee|\bchairman of the board/i.test(text)
  // "Year Became a Trustee": the heads say it, where no column gives an office.
  if (position < 0 && /\b(?:trustee|director|nominee)\b(?! of)/i.test(heads)) return 'trustees'
  const said = `${sheet.captions.join(' ')} ${sheet.rows[0]?.section ?? ''} ${around.caption}`
  if (
    /\bofficers?\b/i.test(said) &&
    !/\b(?:trustees?|directors?|nominees?)\s*(?:and|$|:)/i.test(said.replace(/officers? of the (?:trust|fund)/i, '')) &&
    !most(positions, isTrustee, 0.5)
  )
    return 'officers'
  if (/\boverseen|\bother\s+(?:trusteeships?|directorships?)|\bdirectorships/i.test(heads))
    return most(positions, isTrustee, 0.3) || !positions.length || !/\bofficer/i.test(said) ? 'trustees' : 'officers'
  return most(positions, isTrustee, 0.5)
    ? 'trustees'
    : /\b(?:trustees?|directors?|nominees?)\b/i.test(said) && !/\bofficers?\b/i.test(said)
      ? 'trustees'
      : 'officers'
}

function managersKind(sheet: Sheet, around: Around): TableKind | null {
  const heads = [sheet.corner, ...sheet.columns, ...sheet.captions].join(' | ')
  const near = `${around.caption} | ${around.above} | ${around.path.at(-1) ?? ''}`
  const values = cellTexts(sheet)
  // Other accounts, ownership and pay say how managers stand, not who they are.
  if (
    /\bother\s+accounts?|\btypes? of accounts?|\btotal assets|\bnumber of\b|\bpooled\b|\bdollar range|\bownership|\bperformance[- ]based|\bbeneficial/i.test(
      `${heads} ${sheet.rows.map(r => r.label).join(' ')}`,
    )
  )
    return null
  const since =
    /\b(?:since|served|length of service|service with|tenure|service date|years? (?:of service|with|managing)|managed|start date|experience|began)\b/i
  const naming = /\b(?:portfolio|fund|investment|co-?)\s*managers?\b|\bmanagement team\b/i
  if (
    naming.test(heads) &&
    (since.test(heads) || /\btitles?\b|\bnames?\b|\bsub-?advis[eo]r|\bfund\b|\brole\b|\bposition|\bportfolios?\b/i.test(heads))
  )
    return 'portfolio-managers'
  if (naming.test(heads) && most(values, text => /\bsince\b|\bmanaging director|\bvice president|\bportfolio manager/i.test(text), 0.4))
    return 'portfolio-managers'
  if (
    (naming.test(near) ||
      /\bportfolio management\b/i.test(around.path.at(-1) ?? '') ||
      values.some(text => /\bportfolio manager\b/i.test(text))) &&
    /\btitles?\b|\bnames?\b/i.test(heads) &&
    since.test(heads)
  )
    return 'portfolio-managers'
  // "Name | Sub-Adviser | Positions Over Past Five Years": every row tells of a portfolio manager.
  if (
    /\bnames?\b/i.test(heads) &&
    sheet.rows.length > 0 &&
    sheet.rows.every(row => row.cells.some(c => c && /\bportfolio manager\b.{0,60}\b(?:since|(?:19|20)\d\d)\b/i.test(c.text)))
  )
    return 'portfolio-managers'
  // "Name | Title | Date Began Managing the Portfolio"
  if (
    /\b(?:began|started|commenced)\b[^|]{0,12}\bmanaging\b|\bmanag(?:ed|ing) (?:the |this )?(?:fund|portfolio) since\b/i.test(heads) &&
    /\btitles?\b|\bnames?\b/i.test(heads)
  )
    return 'portfolio-managers'
  if (
    naming.test(near) &&
    values.length > 0 &&
    most(
      values,
      text => /\bportfolio manager\b.*\b(?:since|\d{4})|^(?:since\s)?(?:\w+\s)?(?:19|20)\d\d$|\bsince (?:\w+ )?(?:19|20)?\d\d/i.test(text),
      0.6,
    )
  )
    return 'portfolio-managers'
  return null
}

function reorganizationKind(sheet: Sheet, around: Around): TableKind | null {
  const heads = [sheet.corner, ...sheet.columns].join(' | ')
  const from = new RegExp(String.raw`\b(?:${ENDS_IN_MERGER}|existing|current|old)\b[^|]{0,30}\b(?:funds?|portfolios?|series|etfs?)\b`, 'i')
  const to = new RegExp(String.raw`\b(?:${GOES_ON}|new|replacement)\b[^|]{0,30}\b(?:funds?|portfolios?|series|etfs?)\b`, 'i')
  if (sheet.columns.length < 1 || sheet.columns.length > 4 || most(cellTexts(sheet), isNumber, 0.4)) return null
  if (
    sheet.columns.length < 3 &&
    new RegExp(`${MERGES_INTO}(?: the)?(?:\\s*(?:funds?|portfolios?|series))?$`, 'i').test(sheet.columns.at(-1)!) &&
    /\b(?:funds?|portfolios?|series|etfs?)\b/i.test(heads)
  )
    return 'reorganizations'
  if (from.test(heads) && to.test(heads) && !/\bname\b/i.test(heads)) {
    // "Current Fund | New Fund" may as well list names; only a merger makes it a reorganization.
    return /\b(?:acquir|target|surviv|successor|disappear|absorb|merging|reorganiz|transfer)/i.test(heads) ||
      /\b(?:reorganiz|merge|acqui)/i.test(`${around.caption} ${around.above}`)
      ? 'reorganizations'
      : null
  }
  return null
}

function feeScheduleKind(sheet: Sheet, around: Around): TableKind | null {
  const tier = /\$\s*[\d.,]+|\b(?:million|billion)\b|\bfirst\b|\bnext\b|\bexcess\b|\bover\b|\bremaining|\bassets\b/i
  const labels = sheet.rows.map(row => row.label)
  const tiers = labels.filter(
    label => /\$\s*[\d.,]+\s*(?:million|billion|thousand|[mb]\b)?|\b(?:million|billion)\b/i.test(label) && tier.test(label),
  )
  if (tiers.length < 2 || tiers.length * 3 < labels.length * 2) return null
  const heads = [sheet.corner, ...sheet.columns, ...sheet.captions, around.caption].join(' ')
  const near = `${heads} ${around.above}`
  // Breakpoints of a sales charge are no fee schedule.
  // "orders for the purchase and sale of securities" in the sentences above is none of them.
  if (
    /\b(?<!\bthe )purchases?\b(?! and sales? of)|\boffering price\b|\bsales charges?\b|\binvestment amount\b|\bconcession|\bdealer|\bamount of (?:sale|investment)/i.test(
      heads,
    )
  )
    return null
  if (!/\bfees?\b|\brates?\b|\bnet assets\b|\badvisory|\bmanagement\b/i.test(near)) return null
  return most(cellTexts(sheet), text => (isNumber(text) && !/\$/.test(text)) || /%/.test(text), 0.6) ? 'fee-schedule' : null
}

/** "3" under "Years" is "3 years". */
export function spelledPeriod(label: string, corner: string): string {
  return /^\d{1,2}$/.test(label) && isYearsHead(corner) ? `${label} years` : label
}

/** Kind of a sheet that `feeParts` did not place. */
export function kindOf(sheet: Sheet, around: Around): TableKind {
  const labels = sheet.rows.map(row => spelledPeriod(row.label, sheet.corner))
  const values = cellTexts(sheet).filter(text => !isBlankFigure(text))
  const concepts = labels.map(conceptOf)
  const own = `${sheet.captions.join(' ')} ${sheet.corner} ${around.caption}`
  const said = `${own} ${around.path.slice(-2).join(' ')}`
  const near = `${said} ${around.above}`
  const periods = sheet.columns.filter(head => yearsIn(head) !== null)
  const periodRows = labels.filter(label => yearsIn(label) !== null && !calendarYear(label))
  const inPeriods = periods.length >= 1 || periodRows.length >= 2 || (periodRows.length === 1 && labels.length <= 3)
  const money = (cells: readonly string[]) => most(cells, dollars, 0.6)

  const people = boardKind(sheet, around)
  if (people) return people

  if (inPeriods) {
    const figures =
      periods.length >= 1
        ? sheet.rows.flatMap(row =>
            row.cells.flatMap((c, i) => (c && yearsIn(sheet.columns[i] ?? '') !== null && !isBlankFigure(c.text) ? [c.text] : [])),
          )
        : values
    const aboutExample =
      /\bexamples?\b|\byou would pay\b|\byour costs? would\b|\bexpenses\b|\b\$?10,000\b|\bassuming\b|\bredeem|\bsold\b|\bheld\b/i
    if (
      figures.length &&
      money(figures) &&
      (figures.some(text => text.includes('$')) || aboutExample.test(near)) &&
      !/\bhypothetical\b.*\bgrowth\b|\bgrowth of \$/i.test(near)
    )
      return 'expense-example'
    if (figures.length && most(figures, percent, 0.6)) {
      const aboutReturns = /\breturns?\b|\bperformance\b|\binception\b|\btaxes\b/i
      if (
        aboutReturns.test(`${near} ${labels.join(' ')} ${sheet.columns.join(' ')}`) &&
        !/\bturnover\b|\bvolatility\b|\bstandard deviation\b|\byield\b/i.test(sheet.columns.join(' '))
      )
        return 'average-annual-total-returns'
    }
    if (!figures.length && labels.length && /\baverage annual\b/i.test(near)) return 'average-annual-total-returns'
  }

  const years = labels.filter(calendarYear)
  // "Annual Total Returns" under "Portfolio Turnover": the heading just above tells.
  const nearest = /\breturns\b/i.test(around.path.at(-1) ?? '') ? `${own} ${around.path.at(-1)}` : said
  const yearHeads = sheet.columns.filter(calendarYear)
  const yearly =
    (years.length >= 2 && years.length * 3 >= labels.length * 2) ||
    (yearHeads.length >= 2 && yearHeads.length * 3 >= sheet.columns.length * 2)
  if (
    yearly &&
    values.length &&
    most(values, text => isNumber(text) && !/\$|,/.test(text), 0.8) &&
    /\breturns?\b|\bperformance\b|\bcalendar\b/i.test(near) &&
    !/\bturnover\b|\bper share\b|\bfinancial highlights\b|\bcompensation\b/i.test(
      `${nearest} ${labels.join(' ')} ${sheet.columns.join(' ')}`,
    )
  )
    return 'calendar-year-returns'

  const schedule = feeScheduleKind(sheet, around)
  if (schedule) return schedule
  const shareholder = concepts.filter(isShareholderConcept).length
  const annual = concepts.filter(isAnnualConcept).length
  if (values.length || cellTexts(sheet).length) {
    const across = sheet.columns.map(conceptOf)
    const rated = most(cellTexts(sheet), text => isNumber(text) || isBlankFigure(text), 0.6)
    if (rated && annual >= 2 && annual >= shareholder && annual * 2 >= labels.length && !/\$\d/.test(cellTexts(sheet).join(' ')))
      return 'annual-operating-expenses'
    if (rated && shareholder >= 1 && shareholder * 2 >= labels.length && !/\bpurchase|\bamount\b|^your investment$/i.test(sheet.corner))
      return 'shareholder-fees'
    // Classes in rows, captions in columns.
    if (rated && sheet.columns.length > 1 && shareholder + annual === 0 && !oldAndNew(sheet.columns)) {
      if (across.filter(isAnnualConcept).length * 2 > across.length) return 'annual-operating-expenses'
      if (across.filter(isShareholderConcept).length * 2 > across.length && !/\bpurchase|\bamount\b|^your investment$/i.test(sheet.corner))
        return 'shareholder-fees'
    }
  }
  return managersKind(sheet, around) ?? reorganizationKind(sheet, around) ?? 'other'
}
