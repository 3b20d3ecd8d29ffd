// In: a sheet with the words around it. Out: what kind of table it is; 'other' where its figures or heads do not say so plainly.
// Heads and labels decide; captions and headings only between kinds that look alike.
import type { TableKind } from '../../../model/kinds.ts'
import { pattern } from '../../../model/pattern.ts'
import { ENDS_IN_MERGER, GOES_ON, MERGES_INTO } from '../merger-words.ts'
import { conceptOf, isAnnualConcept, isShareholderConcept, yearsIn } from './concepts.ts'
import { isBlankFigure, isNumber } from './figures.ts'
import { areLimits, isRunOfYears, isYearsHead, oldAndNew } from './heads.ts'
import type { Sheet, SheetRow } from './sheet.ts'

interface Around {
  /** Caption and heading right above, then the sentences above it. */
  caption: string
  above: string
  path: readonly string[]
}

const cellTexts = (sheet: Sheet) => sheet.rows.flatMap(row => row.cells.flatMap(c => (c ? [c.text] : [])))
const most = (all: readonly string[], test: (text: string) => boolean, share = 0.5) =>
  all.length > 0 && all.filter(test).length >= all.length * share
const calendarYear = (text: string) => /^(?:(?:19|20)\d\d\*?|['’‘]\d\d)$/.test(text)
const dollars = (text: string) => /^\$?\s*\d{1,3}(?:,\d{3})*$|^\$\s*\d+$/.test(text)
const percent = (text: string) => isNumber(text) && !/\$/.test(text)

const SERVES = /\b(?:overseen|oversees|since|served?|elected|term|began|directorships|age)\b/i

/** "Name and Age | Position with the Trust | Term Began" under words about trustees or officers. */
function isOfBoard(heads: string, { caption, above, path }: Around): boolean {
  const near = `${caption} ${above} ${path.slice(-2).join(' ')} ${heads}`
  return (
    /\bnames?\b/i.test(heads) &&
    SERVES.test(heads) &&
    /\b(?:trustees?|directors? of the (?:fund|trust|company)|officers?)\b/i.test(near) &&
    !NAMING.test(near)
  )
}

/** People: trustees, officers or nominees, by their heads. */
function boardKind(sheet: Sheet, around: Around): TableKind | null {
  const heads = [sheet.corner, ...sheet.columns].join(' | ')
  if (/\bportfolio managers?\b/i.test(heads)) return null
  if (
    !/\bprincipal occupations?\b/i.test(heads) &&
    !(/\bposition/i.test(heads) && (/\b(?:term of office|length of (?:time )?serv)/i.test(heads) || isOfBoard(heads, around)))
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
  const namesTrustees = () => /\b(?:trustees?|directors?|nominees?)\b/i.test(said) && !/\bofficers?\b/i.test(said)
  return most(positions, isTrustee, 0.5) || namesTrustees() ? 'trustees' : 'officers'
}

/** What other accounts, ownership and pay are told under. */
const STANDING = pattern('i')`
  \bother\s+accounts?|\btypes? of accounts?|\btotal assets|\bnumber of\b|\bpooled\b
  |\bdollar range|\bownership|\bperformance[- ]based|\bbeneficial
`
const SINCE = pattern('i')`
  \b(?:since|served|length of service|service with|tenure|service date|years? (?:of service|with|managing)
  |managed|start date|experience|began)\b
`
const NAMING =
  /\b(?:portfolio|fund|investment|co-?)\s*managers?\b|\bmanagement team\b|\binvestment professionals?\b|\bportfolio counselors?\b/i
const NAMES = /\btitles?\b|\bnames?\b/i
const OF_FUNDS = /\btitles?\b|\bnames?\b|\bsub-?advis[eo]r|\bfund\b|\brole\b|\bposition|\bportfolios?\b/i
const OFFICE = /\bsince\b|\bmanaging director|\bvice president|\bportfolio manager/i
const BEGAN = /\b(?:began|started|commenced|years)\b[^|]{0,12}\bmanaging\b|\bmanag(?:ed|ing) (?:the |this )?(?:fund|portfolio) since\b/i
const MANAGER_SINCE = /\bportfolio manager\b.{0,60}\b(?:since|(?:19|20)\d\d)\b/i
const SERVING = /\bportfolio manager\b.*\b(?:since|\d{4})|^(?:since\s)?(?:\w+\s)?(?:19|20)\d\d$|\bsince (?:\w+ )?(?:19|20)?\d\d/i

function isOfManagers(sheet: Sheet, around: Around): boolean {
  const heads = [sheet.corner, ...sheet.columns, ...sheet.captions].join(' | ')
  // Other accounts, ownership and pay say how managers stand, not who they are.
  if (STANDING.test(`${heads} ${sheet.rows.map(r => r.label).join(' ')}`)) return false
  const near = `${around.caption} | ${around.above} | ${around.path.at(-1) ?? ''}`
  const values = cellTexts(sheet)
  if (NAMING.test(heads) && (SINCE.test(heads) || OF_FUNDS.test(heads) || most(values, text => OFFICE.test(text), 0.4))) return true
  const named = NAMES.test(heads)
  const isNear = () =>
    NAMING.test(near) ||
    /\bportfolio management\b/i.test(around.path.at(-1) ?? '') ||
    values.some(text => /\bportfolio manager\b/i.test(text))
  if (named && SINCE.test(heads) && isNear()) return true
  // "Name | Sub-Adviser | Positions Over Past Five Years": every row tells of a portfolio manager.
  const tellsOfManagers = (row: SheetRow) => row.cells.some(c => c && MANAGER_SINCE.test(c.text))
  if ((/\bnames?\b/i.test(heads) || NAMING.test(near)) && sheet.rows.length > 0 && sheet.rows.every(tellsOfManagers)) return true
  // "Name | Title | Date Began Managing the Portfolio", "Committee Member | Years Managing the Fund"
  if ((named || /\bmembers?\b/i.test(sheet.corner)) && BEGAN.test(heads)) return true
  return NAMING.test(near) && values.length > 0 && most(values, text => SERVING.test(text), 0.6)
}

const FUNDS = String.raw`\b(?:funds?|portfolios?|series|etfs?)\b`
const ENDING = pattern('i')`\b(?:${ENDS_IN_MERGER}|existing|current|old)\b[^|]{0,30}${FUNDS}`
const TAKING = pattern('i')`\b(?:${GOES_ON}|new|replacement)\b[^|]{0,30}${FUNDS}`
const INTO = pattern('i')`${MERGES_INTO}(?: the)?(?:\s*(?:funds?|portfolios?|series))?$`
const TAKES_OVER = /^(?:acquiring|surviving|successor) (?:\S+ ){1,3}funds?$/i
const OF_MERGER = /\b(?:acquir|target|surviv|successor|disappear|absorb|merging|reorganiz|transfer)/i

function reorganizationKind(sheet: Sheet, around: Around): TableKind | null {
  const heads = [sheet.corner, ...sheet.columns].join(' | ')
  // "Larch Growth Trust | into | Larch Leaders Trust"
  if (sheet.rows.length > 0 && sheet.rows.every(row => row.cells.some(c => /^into$/i.test(c?.text ?? '')))) return 'reorganizations'
  if (sheet.columns.length < 1 || sheet.columns.length > 4 || most(cellTexts(sheet), isNumber, 0.4)) return null
  if (sheet.columns.length < 3 && INTO.test(sheet.columns.at(-1)!) && /\b(?:funds?|portfolios?|series|etfs?)\b/i.test(heads))
    return 'reorganizations'
  // "Larch Funds | Acquiring Sable Funds"
  const ofFamilies = sheet.columns.length === 1 && /^\S+ funds?$/i.test(sheet.corner) && TAKES_OVER.test(sheet.columns[0]!)
  if (!ofFamilies && (!ENDING.test(heads) || !TAKING.test(heads) || /\bname\b/i.test(heads))) return null
  // "Current Fund | New Fund" may as well list names; only a merger makes it a reorganization.
  return OF_MERGER.test(heads) || /\b(?:reorganiz|merge|acqui)/i.test(`${around.caption} ${around.above}`) ? 'reorganizations' : null
}

const TIER = /\$\s*[\d.,]+|\b(?:million|billion)\b|\bfirst\b|\bnext\b|\bexcess\b|\bover\b|\bremaining|\bassets\b/i
/** Breakpoints of a sales charge. "orders for the purchase and sale of securities" in the sentences above is none of them. */
const OF_SALES_CHARGE = pattern('i')`
  \b(?<!\bthe )purchases?\b(?! and sales? of)|\boffering price\b|\bsales charges?\b|\binvestment amount\b
  |\bconcession|\bdealer|\bamount of (?:sale|investment)
`

/** "First $3 billion | Next $3 billion | Over $6 billion" over the rates of several funds. */
const ACROSS = /^(?:first|next|over|above|in excess of|excess over|thereafter|remaining)\b.*(?:million|billion|thereafter|assets)\b/i

/** "0.73% on the first $250 million", "0.58% above $500 million": rates with their tiers in one cell, beside the name of each fund. */
const RATE_OF_TIER = /^\d*\.\d+ ?%,? (?:on|of|over|above|for|in excess of)\b[^%]{0,40}\$ ?\d/i

function feeScheduleKind(sheet: Sheet, around: Around): TableKind | null {
  if (most(cellTexts(sheet), text => RATE_OF_TIER.test(text), 0.8) && /\bfees?\b/i.test(`${around.caption} ${around.above}`))
    return 'fee-schedule'
  const labels = sheet.rows.map(row => row.label)
  const tiers = labels.filter(
    label => /\$\s*[\d.,]+\s*(?:million|billion|thousand|[mb]\b)?|\b(?:million|billion)\b/i.test(label) && TIER.test(label),
  )
  const isAcross = sheet.columns.length > 1 && sheet.columns.every(head => ACROSS.test(head))
  if (!isAcross && (tiers.length < 2 || tiers.length * 3 < labels.length * 2)) return null
  const heads = [sheet.corner, ...sheet.columns, ...sheet.captions, around.caption].join(' ')
  if (OF_SALES_CHARGE.test(heads) || !/\bfees?\b|\brates?\b|\bnet assets\b|\badvisory|\bmanagement\b/i.test(`${heads} ${around.above}`))
    return null
  return most(cellTexts(sheet), text => (isNumber(text) && !/\$/.test(text)) || /%/.test(text), 0.6) ? 'fee-schedule' : null
}

/** "3" under "Years" is "3 years". */
export function spelledPeriod(label: string, corner: string): string {
  return /^\d{1,2}$/.test(label) && isYearsHead(corner) ? `${label} years` : label
}

/** A sheet with what its kind is read from. */
interface Asked {
  sheet: Sheet
  around: Around
  labels: readonly string[]
  /** Cells that hold something. */
  values: readonly string[]
  /** The words of its own caption and corner; with the headings above; and with the sentences above. */
  own: string
  said: string
  near: string
}

/** Kind of a sheet that `feeParts` did not place: people first, then what is told by periods and years, then fees. */
export function kindOf(sheet: Sheet, around: Around): TableKind {
  const own = `${sheet.captions.join(' ')} ${sheet.corner} ${around.caption}`
  const said = `${own} ${around.path.slice(-2).join(' ')}`
  const asked: Asked = {
    sheet,
    around,
    labels: sheet.rows.map(row => spelledPeriod(row.label, sheet.corner)),
    values: cellTexts(sheet).filter(text => !isBlankFigure(text)),
    own,
    said,
    near: `${said} ${around.above}`,
  }
  return (
    boardKind(sheet, around) ??
    periodKind(asked) ??
    (isOfYears(asked) ? 'calendar-year-returns' : null) ??
    feeScheduleKind(sheet, around) ??
    feeKind(asked) ??
    (isOfManagers(sheet, around) ? 'portfolio-managers' : null) ??
    reorganizationKind(sheet, around) ??
    'other'
  )
}

const ABOUT_EXAMPLE =
  /\bexamples?\b|\byou would pay\b|\byour costs? would\b|\bexpenses\b|\b\$?10,000\b|\bassuming\b|\bredeem|\bsold\b|\bheld\b/i
const ABOUT_RETURNS = /\breturns?\b|\bperformance\b|\binception\b|\btaxes\b/i

/** "1 Year | 5 Years": costs in dollars, or returns in percent. */
function periodKind({ sheet, labels, values, near }: Asked): TableKind | null {
  const isPeriod = (head: string) => yearsIn(head) !== null
  const inColumns = sheet.columns.some(isPeriod)
  const rows = labels.filter(label => isPeriod(label) && !calendarYear(label))
  if (!inColumns && rows.length < 2 && !(rows.length === 1 && labels.length <= 3)) return null
  const cellsOf = (row: SheetRow) => row.cells.flatMap((c, i) => (c && isPeriod(sheet.columns[i] ?? '') ? [c.text] : []))
  const figures = inColumns ? sheet.rows.flatMap(cellsOf).filter(text => !isBlankFigure(text)) : values
  if (!figures.length) return labels.length && /\baverage annual\b/i.test(near) ? 'average-annual-total-returns' : null
  if (
    most(figures, dollars, 0.6) &&
    (figures.some(text => text.includes('$')) || ABOUT_EXAMPLE.test(near)) &&
    !/\bhypothetical\b.*\bgrowth\b|\bgrowth of \$/i.test(near)
  )
    return 'expense-example'
  const heads = sheet.columns.join(' ')
  return most(figures, percent, 0.6) &&
    ABOUT_RETURNS.test(`${near} ${labels.join(' ')} ${heads}`) &&
    !/\bturnover\b|\bvolatility\b|\bstandard deviation\b|\byield\b/i.test(heads)
    ? 'average-annual-total-returns'
    : null
}

/** "2023 | 2024": returns of calendar years, in rows or columns. */
function isOfYears({ sheet, around, labels, values, own, said, near }: Asked): boolean {
  const isMostlyYears = (heads: readonly string[]) => {
    const years = heads.filter(calendarYear)
    return (years.length >= 2 && years.length * 3 >= heads.length * 2) || isRunOfYears(heads)
  }
  if (!isMostlyYears(labels) && !isMostlyYears(sheet.columns)) return false
  // "Annual Total Returns" under "Portfolio Turnover": the heading just above tells.
  const heading = around.path.at(-1) ?? ''
  const nearest = /\breturns\b/i.test(heading) ? `${own} ${heading}` : said
  return (
    values.length > 0 &&
    most(values, text => isNumber(text) && !/\$|,/.test(text), 0.8) &&
    /\breturns?\b|\bperformance\b|\bcalendar\b/i.test(near) &&
    !/\bturnover\b|\bper share\b|\bfinancial highlights\b|\bcompensation\b/i.test(
      `${nearest} ${labels.join(' ')} ${sheet.columns.join(' ')}`,
    )
  )
}

/** Fees by their captions, in rows or columns. */
function feeKind({ sheet, labels }: Asked): TableKind | null {
  const cells = cellTexts(sheet)
  if (!cells.length || !most(cells, text => isNumber(text) || isBlankFigure(text), 0.6)) return null
  if (areLimits(labels)) return null
  const concepts = labels.map(conceptOf)
  const shareholder = concepts.filter(isShareholderConcept).length
  const annual = concepts.filter(isAnnualConcept).length
  const isOfAmounts = /\bpurchase|\bamount\b|^your investment$/i.test(sheet.corner)
  if (annual >= 2 && annual >= shareholder && annual * 2 >= labels.length && !/\$\d/.test(cells.join(' ')))
    return 'annual-operating-expenses'
  if (shareholder >= 1 && shareholder * 2 >= labels.length && !isOfAmounts) return 'shareholder-fees'
  // Classes in rows, captions in columns.
  if (sheet.columns.length < 2 || shareholder + annual > 0 || oldAndNew(sheet.columns)) return null
  const across = sheet.columns.map(conceptOf)
  if (across.filter(isAnnualConcept).length * 2 > across.length) return 'annual-operating-expenses'
  return across.filter(isShareholderConcept).length * 2 > across.length && !isOfAmounts ? 'shareholder-fees' : null
}
