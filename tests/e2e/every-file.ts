// In: the folder of a built site. Out: what is wrong in its files for other programs, by the formats' own schemas and readers: Atom (RFC
// 4287, RELAX NG), iCalendar (RFC 5545, ical.js), sitemap (XML schema), CSV (RFC 4180), JSON.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { memoryPages, validateXML } from 'xmllint-wasm'
import { filesOf } from './every-page.ts'

interface Found {
  files: number
  wrong: string[]
}

const of = (out: string, end: string) =>
  filesOf(out)
    .filter(f => f.endsWith(end) && !f.startsWith('/pagefind'))
    .map(file => ({ file, text: readFileSync(join(out, file), 'utf8') }))
const schema = (name: string) => readFileSync(new URL(`schemas/${name}`, import.meta.url), 'utf8')
const twice = (all: readonly string[]) => all.filter((one, i) => all.indexOf(one) < i)

export async function wrongFeeds(out: string): Promise<Found> {
  const feeds = of(out, 'feed.xml')
  const { errors } = await validateXML({
    xml: feeds.map(({ file, text }) => ({ fileName: file.slice(1).replaceAll('/', '_'), contents: text })),
    schema: schema('atom.rng'),
    extension: 'relaxng',
    maxMemoryPages: memoryPages.GiB,
  })
  const wrong = errors.map(e => e.rawMessage)
  // What RFC 4287 asks in words and no grammar can say.
  for (const { file, text } of feeds) {
    if ((text.match(/<link rel="self"/g) ?? []).length !== 1) wrong.push(`${file}: not one link to itself`)
    const ids = [...text.matchAll(/<id>([^<]*)<\/id>/g)].map(m => m[1]!)
    wrong.push(
      ...twice(ids).map(id => `${file}: the id ${id} stands twice`),
      ...ids.filter(id => !URL.canParse(id)).map(id => `${file}: the id ${id} is no address`),
    )
  }
  return { files: feeds.length, wrong }
}

export function wrongCalendars(out: string): Found {
  const calendars = of(out, 'calendar.ics')
  const wrong: string[] = []
  for (const { file, text } of calendars) {
    if (/[^\r]\n|\r(?!\n)/.test(text) || text.split('\r\n').some(line => Buffer.byteLength(line) > 75))
      wrong.push(`${file}: line ends or lines longer than 75 bytes`)
    const calendar = new ICAL.Component(ICAL.parse(text))
    if (calendar.name !== 'vcalendar' || calendar.getFirstPropertyValue('version') !== '2.0' || !calendar.getFirstPropertyValue('prodid'))
      wrong.push(`${file}: not a calendar of version 2.0`)
    const events = calendar.getAllSubcomponents('vevent')
    wrong.push(...twice(events.map(e => new ICAL.Event(e).uid)).map(uid => `${file}: the UID ${uid} stands twice`))
    for (const event of events) {
      const once = ['uid', 'dtstamp', 'dtstart', 'summary', 'status'].filter(name => event.getAllProperties(name).length !== 1)
      const { startDate, summary } = new ICAL.Event(event)
      if (
        once.length ||
        !summary ||
        !startDate.isDate ||
        !['CONFIRMED', 'TENTATIVE', 'CANCELLED'].includes(String(event.getFirstPropertyValue('status')))
      )
        wrong.push(`${file}: ${summary}: ${once.join(', ') || 'its day or status'}`)
    }
  }
  return { files: calendars.length, wrong }
}

export async function wrongSitemap(out: string): Promise<Found> {
  const [map] = of(out, '/sitemap.xml')
  const { errors } = await validateXML({
    xml: [{ fileName: 'sitemap.xml', contents: map!.text }],
    schema: schema('sitemap.xsd'),
    maxMemoryPages: memoryPages.GiB,
  })
  const there = new Set(filesOf(out))
  const addresses = [...map!.text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(m => new URL(m[1]!.replaceAll('&amp;', '&')))
  return {
    files: addresses.length,
    wrong: [
      ...errors.map(e => e.rawMessage),
      ...addresses.filter(a => !there.has(`${decodeURIComponent(a.pathname)}index.html`)).map(a => `${a} is not there`),
    ],
  }
}

export function wrongData(out: string): Found {
  const data = of(out, '.json')
  const tables = of(out, '.csv')
  const wrong: string[] = []
  for (const { file, text } of data)
    try {
      JSON.parse(text)
    } catch (error) {
      wrong.push(`${file}: ${error}`)
    }
  for (const { file, text } of tables) {
    const widths = new Set(rowsOf(text).map(row => row.length))
    if (widths.size !== 1) wrong.push(`${file}: rows of ${[...widths].join(' and ')} cells`)
  }
  return { files: data.length + tables.length, wrong }
}

/** Rows of CSV: quoted cells may hold commas, line ends and doubled quotes. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]]
  let at = 0
  while (at < csv.length) {
    const cell = /"((?:[^"]|"")*)"|([^",\r\n]*)/y
    cell.lastIndex = at
    const found = cell.exec(csv)!
    rows.at(-1)!.push(found[1]?.replaceAll('""', '"') ?? found[2]!)
    at = cell.lastIndex
    if (csv.startsWith('\r\n', at)) {
      at += 2
      rows.push([])
    } else if (csv[at] === '\n') {
      at++
      rows.push([])
    } else at++
  }
  return rows.filter(row => row.length > 0 && !(row.length === 1 && row[0] === ''))
}
