// Makes libraries of filings: one invented world, changed step by step, each step told in a supplement.
// Wordings, layouts and eras vary; the same size and seed give the same bytes.
import { inventFirm, inventPerson, inventPortfolioName, inventTrust, type InventedPortfolio, type InventedTrust } from './world.ts'
import { randomFrom, type Random } from './random.ts'

export interface GeneratedFiling {
  path: string
  text: string
  sidecar: Record<string, string> | null
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
interface Day {
  year: number
  month: number
  day: number
}
const spell = ({ year, month, day }: Day) => `${MONTHS[month - 1]} ${day}, ${year}`
const iso = ({ year, month, day }: Day) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
const later = (day: Day, days: number): Day => {
  const t = new Date(Date.UTC(day.year, day.month - 1, day.day + days))
  return { year: t.getUTCFullYear(), month: t.getUTCMonth() + 1, day: t.getUTCDate() }
}

/** What a supplement says, before it is laid out. */
interface Block {
  kind: 'text' | 'heading' | 'quote' | 'table'
  text: string
  rows?: string[][]
}
interface Told {
  trust: InventedTrust
  portfolio: InventedPortfolio
  dated: Day
  target: Day
  blocks: Block[]
}

const example = (rate: number): string[] => {
  const sums: string[] = []
  let start = 10_000
  let sum = 0
  for (let year = 1; year <= 10; year++) {
    const fee = ((rate / 100) * (start + start * 1.05)) / 2
    start = start * 1.05 - fee
    sum += fee
    if ([1, 3, 5, 10].includes(year)) sums.push(`$${Math.round(sum).toLocaleString('en-US')}`)
  }
  return sums
}

const FILLER = [
  'invests at least 80% of its net assets in securities of the kind that its name suggests',
  'may hold up to 25% of its total assets in securities of foreign issuers',
  'selects companies whose shares trade below the value that the adviser puts on them',
  'may use futures contracts and forward currency contracts to adjust its exposure',
  'holds its positions for several years as a rule and sells when the reasons for buying have gone',
  'may lend its securities to banks and brokers against collateral',
  'keeps a part of its assets in cash to meet redemptions',
]

type Step = (random: Random, told: Told, effective: Day) => Block[]
const STEPS: Step[] = [
  (random, { portfolio, trust }, effective) => {
    const next = inventFirm(random)
    const before = portfolio.adviser
    portfolio.adviser = next
    return [
      {
        kind: 'text',
        text: random.pick([
          `Effective ${spell(effective)}, ${next} will replace ${before} as the subadviser to the ${trust.noun}.`,
          `The Board of Trustees approved a change of subadviser from ${before} to ${next}, which will take effect on ${spell(effective)}.`,
          `On ${spell(effective)}, ${before} will cease to be the subadviser of the ${portfolio.name} and ${next} will become its subadviser.`,
        ]),
      },
    ]
  },
  (random, { portfolio, trust }, effective) => {
    const next = inventPortfolioName(random, trust.noun)
    const before = portfolio.name
    portfolio.name = next
    return [
      {
        kind: 'text',
        text: random.pick([
          `Effective ${spell(effective)}, the name of the ${trust.noun} will be changed to the "${next}."`,
          `On or about ${spell(effective)}, ${before} will change its name to ${next}.`,
          `As of ${spell(effective)}, all references to ${before} are replaced by references to ${next}.`,
        ]),
      },
    ]
  },
  (random, { portfolio, trust }, effective) => {
    const joins = inventPerson(random)
    const leaves = portfolio.managers[0]!
    portfolio.managers = [joins]
    return [
      {
        kind: 'text',
        text: random.pick([
          `Effective ${spell(effective)}, ${joins} replaces ${leaves} as portfolio manager of the ${trust.noun}.`,
          `${leaves} no longer serves as a portfolio manager of the ${trust.noun}. As of ${spell(effective)}, the ${trust.noun} is managed by ${joins}.`,
        ]),
      },
    ]
  },
  (random, { trust }, effective) => [
    {
      kind: 'text',
      text: `Effective ${spell(effective)}, the following replaces in its entirety the information appearing under the heading "Principal Investment Strategies" in the Prospectus:`,
    },
    ...Array.from(
      { length: random.int(1, 6) },
      (): Block => ({
        kind: 'quote',
        text: Array.from({ length: random.int(2, 6) }, () => `The ${trust.noun} ${random.pick(FILLER)}.`).join(' '),
      }),
    ),
  ],
  (random, { portfolio, trust }, effective) => {
    const rate = random.int(35, 100) / 100
    const other = random.int(4, 20) / 100
    portfolio.rate = rate
    const a = rate + other
    const b = a + 0.25
    return [
      { kind: 'heading', text: 'Fees and Expenses' },
      {
        kind: 'text',
        text: `Effective ${spell(effective)}, the management fee of the ${trust.noun} has been reduced to ${rate.toFixed(2)}% of average daily net assets. The following table and Example replace those in the Prospectus.`,
      },
      {
        kind: 'table',
        text: 'Annual Portfolio Operating Expenses',
        rows: [
          ['', 'Class A', 'Class B'],
          ['Management Fee', `${rate.toFixed(2)}%`, `${rate.toFixed(2)}%`],
          ['12b-1 Fees', 'None', '0.25%'],
          ['Other Expenses', `${other.toFixed(2)}%`, `${other.toFixed(2)}%`],
          ['Total Annual Portfolio Operating Expenses', `${a.toFixed(2)}%`, `${b.toFixed(2)}%`],
        ],
      },
      {
        kind: 'table',
        text: 'Example',
        rows: [
          ['', 'Class A', 'Class B'],
          ...['1 Year', '3 Years', '5 Years', '10 Years'].map((label, i) => [label, example(a)[i]!, example(b)[i]!]),
        ],
      },
    ]
  },
  (random, { portfolio, trust }, effective) => {
    const into = random.pick(trust.portfolios.filter(p => p !== portfolio))
    return [
      {
        kind: 'text',
        text: `The Board of Trustees approved, subject to shareholder approval, an Agreement and Plan of Reorganization under which the ${portfolio.name} would transfer substantially all of its assets to the ${into.name}. The reorganization is proposed to take place on or about ${spell(effective)}. Shareholders of record as of ${spell(later(effective, -150))} are scheduled to vote at a special meeting to be held on ${spell(later(effective, -60))}.`,
      },
    ]
  },
  (_random, { portfolio, trust }, effective) => {
    portfolio.ended = true
    return [
      {
        kind: 'text',
        text: `The Board of Trustees approved a Plan of Liquidation for the ${trust.noun}. The ${portfolio.name} is closed to new investors and will be liquidated on or about ${spell(effective)}.`,
      },
    ]
  },
]

const wrap = (text: string, width: number, indent: string): string[] => {
  const lines: string[] = []
  let line = indent
  for (const word of text.split(' ')) {
    if (line.length + word.length + 1 > width && line.trim()) {
      lines.push(line)
      line = indent.replace(/^ {5}$/, '')
    }
    line += (line.trim() ? ' ' : '') + word
  }
  return [...lines, line]
}
const centre = (text: string) => `${' '.repeat(Math.max(0, Math.floor((80 - text.length) / 2)))}${text}`

function asText(told: Told): string {
  const out = [
    centre(told.trust.name.toUpperCase()),
    '',
    centre(told.portfolio.name),
    '',
    centre(`SUPPLEMENT DATED ${spell(told.dated).toUpperCase()}`),
    centre(`TO PROSPECTUS DATED ${spell(told.target).toUpperCase()}`),
    '',
    '',
  ]
  for (const block of told.blocks) {
    if (block.kind === 'heading') out.push(`         ${block.text}:`, '')
    else if (block.kind === 'quote') out.push(...wrap(block.text, 78, '         '), '')
    else if (block.kind === 'text') out.push(...wrap(block.text, 80, '     '), '')
    else {
      out.push('<TABLE>', '<CAPTION>', block.text, '')
      block.rows!.forEach((row, i) => {
        out.push(
          row
            .map((cell, c) => cell.padEnd(c ? 16 : 46))
            .join('')
            .trimEnd(),
        )
        if (i === 0) out.push('-'.repeat(78), '<S>                                           <C>             <C>')
      })
      out.push('</TABLE>', '')
    }
  }
  return `${[...out, `Date:  ${spell(told.dated)}`].join('\n')}\n`
}

const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
function asHtml(told: Told): string {
  const p = (text: string, style = '') => `<P STYLE="font: 10pt Times New Roman, Times, Serif; margin: 0 0 12pt${style}">${text}</P>`
  const out = [
    p(`<B>${escapeHtml(told.trust.name)}</B>`, '; text-align: center'),
    p(`<B>${escapeHtml(told.portfolio.name)}</B>`, '; text-align: center'),
    p(`<B>Supplement dated ${spell(told.dated)} to the Prospectus dated ${spell(told.target)}</B>`, '; text-align: center'),
  ]
  for (const block of told.blocks) {
    if (block.kind === 'heading') out.push(p(`<B>${escapeHtml(block.text)}</B>`))
    else if (block.kind === 'quote') out.push(p(escapeHtml(block.text), '; margin-left: 0.5in'))
    else if (block.kind === 'text') out.push(p(escapeHtml(block.text)))
    else
      out.push(
        p(`<B>${escapeHtml(block.text)}</B>`),
        '<TABLE CELLPADDING="0" CELLSPACING="0">',
        ...block.rows!.map(
          row =>
            `<TR>${row.map(cell => `<TD STYLE="padding-right: 8pt">${escapeHtml(cell) || '&nbsp;'}</TD>`).join('<TD>&nbsp;</TD>')}</TR>`,
        ),
        '</TABLE>',
      )
  }
  return `<DOCUMENT>\n<TYPE>497\n<SEQUENCE>1\n<FILENAME>supplement.htm\n<TEXT>\n<HTML><BODY>\n${out.join('\n')}\n</BODY></HTML>\n</TEXT>\n</DOCUMENT>\n`
}

/** Filings of an invented library, in the order of their making. */
export function* generateLibrary(count: number, seed = 1): Generator<GeneratedFiling> {
  const random = randomFrom(seed)
  const trusts = Array.from({ length: Math.max(1, Math.round(count / 60)) }, (_, i) => inventTrust(random, i + 1))
  for (let n = 0; n < count; n++) {
    const trust = trusts[n % trusts.length]!
    const living = trust.portfolios.filter(p => !p.ended)
    const portfolio = living.length > 2 ? random.pick(living) : trust.portfolios[0]!
    const dated = later({ year: 1998, month: 1, day: 5 }, Math.floor((n / count) * 9_800) + random.int(0, 20))
    const told: Told = {
      trust,
      portfolio: { ...portfolio },
      dated,
      target: { year: dated.month < 5 ? dated.year - 1 : dated.year, month: 5, day: 1 },
      blocks: [],
    }
    const steps = Array.from({ length: random.pick([1, 1, 1, 2, 3]) }, () => random.pick(random.chance(0.02) ? STEPS : STEPS.slice(0, 6)))
    told.blocks = [...new Set(steps)].flatMap(step => step(random, { ...told, portfolio }, later(dated, random.int(-10, 90))))
    const html = dated.year >= 2008
    const accession = `${trust.cik}-${String(dated.year % 100).padStart(2, '0')}-${String(n % 1_000_000).padStart(6, '0')}`
    yield {
      path: `${trust.cik}/${accession}.${html ? 'htm' : 'txt'}`,
      text: html ? asHtml(told) : asText(told),
      sidecar: { accession, form: '497', cik: trust.cik, registrant: trust.name, filed: iso(dated) },
    }
  }
}
