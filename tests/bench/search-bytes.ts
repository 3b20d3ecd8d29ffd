// In: a built site. Out: the bytes on the wire of opening its search page and of typical queries, each in a browser that comes for the
// first time.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright/test'
import { sentFor, serve, spellSent, type Sent } from '../e2e/wire.ts'

export interface Searched {
  what: string
  sent: Sent
}

type Row = [title: string, path: string, what: string]

const executablePath = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(path => path && existsSync(path))

/** One query of each sort that a reader asks; names are those of the middle of the library. */
function queriesOf(site: string): [what: string, query: string | null][] {
  const rows = JSON.parse(readFileSync(join(site, 'data/names.json'), 'utf8')) as Row[]
  const middle = (what: RegExp): string => {
    const of = rows.filter(row => what.test(row[2]))
    return of[Math.floor(of.length / 2)]?.[0] ?? ''
  }
  const portfolio = middle(/^Portfolio/)
  return [
    ['the search page', null],
    ['a common word', 'fee'],
    ['a portfolio', portfolio],
    ['a portfolio, misspelt', portfolio.replace(/(.)(.)/, '$2$1')],
    ['a firm', middle(/^Firm/)],
    ['a person', middle(/^Person/)],
    ['a phrase', '"net assets"'],
    ['a phrase that is nowhere', '"assets net"'],
    ['several words', 'investment objective change'],
    ['a sentence', 'selects companies whose shares trade below the value that the adviser puts on them'],
    ['a long question', 'what happens to my shares when the portfolio is merged into another portfolio'],
    ['words that never meet', 'sincere wholly quarterly tender'],
    ['nonsense', 'zzyxqv blorft'],
    ['newest first', 'fee&sort=date'],
    ['one year', 'fee&year=2010'],
  ]
}

/** Null where there is no browser. */
export async function searchBytes(folder: string): Promise<Searched[] | null> {
  if (!executablePath) return null
  const site = await serve(folder)
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  try {
    const searched: Searched[] = []
    for (const [what, query] of queriesOf(folder))
      searched.push({
        what: query ? `${what} (${query})` : what,
        sent: await sentFor(browser, site, query ? `/search/?q=${encodeURI(query)}` : '/search/', query ? '#search-status' : undefined),
      })
    return searched
  } finally {
    await browser.close()
    site.close()
  }
}

export const spellSearched = ({ what, sent }: Searched): string => `  ${what.padEnd(54)} ${spellSent(sent)}; ${sent.results} results`
