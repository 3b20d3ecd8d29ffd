// An invented world of trusts, portfolios, firms and people that changes from filing to filing.
import type { Random } from './random.ts'

const PLACES = [
  'Alder',
  'Brook',
  'Cairn',
  'Dunmore',
  'Elmstead',
  'Fenwick',
  'Garrick',
  'Harrow',
  'Inverness',
  'Juniper',
  'Kelso',
  'Larkfield',
  'Moorgate',
  'Norwell',
  'Oakham',
  'Penrith',
  'Quarry',
  'Redmayne',
  'Stonehaven',
  'Tarrant',
  'Ulster',
  'Verity',
  'Westerly',
  'Yarrow',
]
const SECOND = ['bridge', 'combe', 'dale', 'field', 'gate', 'ham', 'holm', 'hurst', 'mere', 'point', 'ridge', 'ton', 'water', 'wick']
const STYLES = [
  'Growth',
  'Value',
  'Mid-Cap Stock',
  'Small Cap Value',
  'Large Cap Core',
  'International Equity',
  'Global Bond',
  'High Yield',
  'Total Return',
  'Emerging Markets',
  'Real Estate',
  'Technology',
  'Utilities',
  'Municipal Income',
  'Short Duration',
  'Capital Appreciation',
]
const FORMS = ['LLC', 'Inc.', 'L.P.', 'Limited', 'Corp.']
const TRADES = ['Capital Management', 'Asset Management', 'Advisors', 'Investment Partners', 'Global Investors']
const FIRST = [
  'Alice',
  'Bernard',
  'Clara',
  'David',
  'Edith',
  'Frank',
  'Grace',
  'Henry',
  'Irene',
  'James',
  'Karen',
  'Louis',
  'Martha',
  'Nathan',
  'Olive',
  'Peter',
  'Ruth',
  'Samuel',
  'Teresa',
  'Walter',
]
const LAST = [
  'Abbot',
  'Bellamy',
  'Corrigan',
  'Dawes',
  'Ellery',
  'Farrow',
  'Gaunt',
  'Holloway',
  'Ingram',
  'Jessop',
  'Kirkby',
  'Lomax',
  'Marsden',
  'Norcott',
  'Osgood',
  'Prentice',
  'Radley',
  'Sewell',
  'Thorne',
  'Wragg',
]

export interface InventedPortfolio {
  name: string
  adviser: string
  managers: string[]
  rate: number
  ended: boolean
}
export interface InventedTrust {
  name: string
  cik: string
  noun: 'Portfolio' | 'Fund'
  portfolios: InventedPortfolio[]
}

export const inventPlace = (random: Random): string => `${random.pick(PLACES)}${random.chance(0.5) ? random.pick(SECOND) : ''}`
export const inventFirm = (random: Random): string => `${inventPlace(random)} ${random.pick(TRADES)}, ${random.pick(FORMS)}`
export const inventPerson = (random: Random): string =>
  `${random.pick(FIRST)} ${random.chance(0.5) ? `${random.pick('ABCDEFGHJKLMNPRSTW'.split(''))}. ` : ''}${random.pick(LAST)}`
export const inventPortfolioName = (random: Random, noun: string): string => `${inventPlace(random)} ${random.pick(STYLES)} ${noun}`

/** A trust with 3 to 40 portfolios, most of them few. */
export function inventTrust(random: Random, number: number): InventedTrust {
  const noun = random.pick(['Portfolio', 'Fund'] as const)
  const count = 3 + Math.floor(random.next() ** 3 * 38)
  return {
    name: `${inventPlace(random)} ${random.pick(['Series Trust', 'Investment Trust', 'Funds Trust', 'Variable Products Trust'])} ${number}`,
    cik: String(2_000_000 + number).padStart(10, '0'),
    noun,
    portfolios: Array.from({ length: count }, () => ({
      name: inventPortfolioName(random, noun),
      adviser: inventFirm(random),
      managers: [inventPerson(random)],
      rate: random.int(40, 110) / 100,
      ended: false,
    })),
  }
}
