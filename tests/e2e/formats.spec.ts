// Every feed, calendar, data block and data file of the built site by the rules of its format: Atom (RFC 4287), iCalendar (RFC 5545), sitemap, JSON, CSV (RFC 4180), schema.org, Open Graph.
import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { SaxesParser } from 'saxes'
import { expect, test } from 'playwright/test'

const out = resolve(process.env['OUT_DIR'] ?? 'dist')
const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter(f => f.isFile()).map(f => join(f.parentPath, f.name)).sort()
const of = (end: string) => files.filter(f => f.endsWith(end)).map(file => ({ file: file.slice(out.length), text: readFileSync(file, 'utf8') }))

interface Node { name: string; attributes: Record<string, string>; children: Node[]; text: string }

/** A tree of the XML; throws where it is not well-formed. */
function parse(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name, attributes, children: [], text: '' }
    open.at(-1)!.children.push(node)
    open.push(node)
  })
  parser.on('text', text => { open.at(-1)!.text += text })
  parser.on('closetag', () => { open.pop() })
  parser.write(xml).close()
  return root.children[0]!
}
const all = (node: Node, name: string) => node.children.filter(c => c.name === name)
const one = (node: Node, name: string) => {
  expect(all(node, name), `one ${name} in ${node.name}`).toHaveLength(1)
  return all(node, name)[0]!
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/

test('Atom: ids, titles, moments, authors and links, as RFC 4287 asks', () => {
  const feeds = of('feed.xml')
  expect(feeds.length).toBeGreaterThan(6)
  for (const { file, text } of feeds) {
    const feed = parse(text)
    expect(feed.name, file).toBe('feed')
    expect(feed.attributes['xmlns']).toBe('http://www.w3.org/2005/Atom')
    expect(one(feed, 'id').text).toMatch(/^https?:\/\//)
    expect(one(feed, 'title').text).not.toBe('')
    expect(one(feed, 'updated').text).toMatch(MOMENT)
    expect(one(one(feed, 'author'), 'name').text).not.toBe('')
    expect(all(feed, 'link').filter(l => l.attributes['rel'] === 'self')).toHaveLength(1)
    const entries = all(feed, 'entry')
    expect(new Set(entries.map(e => one(e, 'id').text)).size, `ids of ${file}`).toBe(entries.length)
    for (const entry of entries) {
      expect(one(entry, 'title').text).not.toBe('')
      expect(one(entry, 'updated').text).toMatch(MOMENT)
      expect(one(entry, 'summary').text).not.toBe('')
      expect(all(entry, 'link').some(l => (l.attributes['rel'] ?? 'alternate') === 'alternate' && l.attributes['href'])).toBe(true)
    }
  }
})

test('iCalendar: folded lines, required properties, whole days, as RFC 5545 asks', () => {
  const calendars = of('calendar.ics')
  expect(calendars.length).toBeGreaterThan(6)
  for (const { file, text } of calendars) {
    expect(text.replaceAll('\r\n', ''), `line ends of ${file}`).not.toMatch(/[\r\n]/)
    const physical = text.split('\r\n')
    for (const line of physical) expect(Buffer.byteLength(line), `${file}: ${line}`).toBeLessThanOrEqual(75)
    const lines = text.replaceAll(/\r\n[ \t]/g, '').trimEnd().split('\r\n')
    expect(lines[0]).toBe('BEGIN:VCALENDAR')
    expect(lines.at(-1)).toBe('END:VCALENDAR')
    expect(lines).toContain('VERSION:2.0')
    expect(lines.filter(l => l.startsWith('PRODID:'))).toHaveLength(1)
    const events = lines.join('\n').split('BEGIN:VEVENT\n').slice(1).map(e => e.split('\nEND:VEVENT')[0]!.split('\n'))
    const uids = events.map(e => e.filter(l => l.startsWith('UID:')))
    expect(uids.every(u => u.length === 1), `a UID each in ${file}`).toBe(true)
    expect(new Set(uids.flat()).size).toBe(events.length)
    for (const event of events) {
      expect(event.filter(l => /^DTSTAMP:\d{8}T\d{6}Z$/.test(l))).toHaveLength(1)
      expect(event.filter(l => /^DTSTART;VALUE=DATE:\d{8}$/.test(l))).toHaveLength(1)
      expect(event.filter(l => /^STATUS:(?:CONFIRMED|TENTATIVE|CANCELLED)$/.test(l))).toHaveLength(1)
      expect(event.filter(l => /^SUMMARY:./.test(l))).toHaveLength(1)
    }
  }
})

test('sitemap: well-formed, full addresses, each once and each there', () => {
  const map = parse(readFileSync(join(out, 'sitemap.xml'), 'utf8'))
  const addresses = all(map, 'url').map(u => one(u, 'loc').text)
  expect(addresses.length).toBeGreaterThan(50)
  expect(new Set(addresses).size).toBe(addresses.length)
  const there = new Set(files.map(f => f.slice(out.length)))
  expect(addresses.filter(a => !there.has(`${new URL(a).pathname}index.html`))).toEqual([])
})

test('JSON parses; CSV has as many cells in each row', () => {
  const data = of('.json').filter(f => f.file.startsWith('/data/'))
  expect(data.length).toBeGreaterThan(10)
  for (const { file, text } of data) expect(typeof JSON.parse(text), file).toBe('object')
  const tables = of('.csv')
  expect(tables.length).toBeGreaterThan(4)
  for (const { file, text } of tables) {
    const widths = rowsOf(text).map(row => row.length)
    expect(widths.length, file).toBeGreaterThan(1)
    expect(new Set(widths).size, `widths of ${file}: ${widths.join()}`).toBe(1)
  }
})

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
    if (csv.startsWith('\r\n', at)) { at += 2; rows.push([]) } else if (csv[at] === '\n') { at++; rows.push([]) } else at++
  }
  return rows.filter(row => row.length > 0 && !(row.length === 1 && row[0] === ''))
}

test('schema.org data and cards of shared pages', () => {
  const pages = of('index.html').map(({ file, text }) => ({ file, data: /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1], card: /<meta property="og:image" content="([^"]+)"/.exec(text)?.[1] }))
  const types = new Set<string>()
  for (const { file, data } of pages) if (data) {
    const { '@context': context, '@graph': graph } = JSON.parse(data) as { '@context': string; '@graph': { '@type': string }[] }
    expect(context, file).toBe('https://schema.org')
    for (const thing of graph) types.add(thing['@type'])
  }
  expect([...types].sort()).toEqual(['BreadcrumbList', 'Dataset', 'InvestmentFund', 'Organization', 'Report', 'WebSite'])
  const cards = pages.flatMap(p => p.card ?? [])
  expect(cards.length).toBeGreaterThan(10)
  for (const card of cards) {
    const png = readFileSync(join(out, new URL(card).pathname))
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], card).toEqual([1200, 630])
  }
})
