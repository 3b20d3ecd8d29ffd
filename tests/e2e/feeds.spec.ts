// The files for other programs keep the rules of their formats: Atom (RFC 4287), iCalendar (RFC 5545), sitemaps, CSV (RFC 4180), JSON.
import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { SaxesParser } from 'saxes'
import { expect, test } from 'playwright/test'

const out = resolve(process.env['OUT_DIR'] ?? 'dist')
const files = (end: string) => readdirSync(out, { recursive: true }).map(String).filter(f => f.endsWith(end) && !f.startsWith('pagefind')).sort()
const read = (file: string) => readFileSync(join(out, file), 'utf8')

interface Element { name: string; attributes: Record<string, string>; text: string; children: Element[] }

/** Well-formed XML as a tree; throws where it is not. */
function xml(source: string): Element {
  const root: Element = { name: '', attributes: {}, text: '', children: [] }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('error', error => { throw error })
  parser.on('opentag', ({ name, attributes }) => { const made = { name, attributes: attributes as Record<string, string>, text: '', children: [] }; open.at(-1)!.children.push(made); open.push(made) })
  parser.on('text', text => { open.at(-1)!.text += text })
  parser.on('closetag', () => { open.pop() })
  parser.write(source).close()
  return root.children[0]!
}
const all = (element: Element, name: string) => element.children.filter(c => c.name === name)
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

test('feeds are Atom', () => {
  expect(files('feed.xml').length).toBeGreaterThan(2)
  for (const file of files('feed.xml')) {
    const feed = xml(read(file))
    expect(feed.name, file).toBe('feed')
    expect(feed.attributes['xmlns'], file).toBe('http://www.w3.org/2005/Atom')
    expect(all(feed, 'author'), `${file}: author`).toHaveLength(1)
    expect(all(feed, 'link').filter(l => l.attributes['rel'] === 'self'), `${file}: self`).toHaveLength(1)
    const entries = all(feed, 'entry')
    for (const element of [feed, ...entries]) {
      for (const name of ['id', 'title', 'updated']) expect(all(element, name), `${file}: ${name}`).toHaveLength(1)
      expect(all(element, 'updated')[0]!.text, file).toMatch(DATE_TIME)
      expect(URL.canParse(all(element, 'id')[0]!.text), `${file}: id`).toBe(true)
    }
    const ids = entries.map(e => all(e, 'id')[0]!.text)
    expect(new Set(ids).size, `${file}: ids`).toBe(ids.length)
    for (const entry of entries) expect(all(entry, 'link').some(l => l.attributes['rel'] === 'alternate'), file).toBe(true)
  }
})

test('calendars are iCalendar', () => {
  expect(files('calendar.ics').length).toBeGreaterThan(2)
  for (const file of files('calendar.ics')) {
    const source = read(file)
    expect(source.replaceAll('\r\n', ''), `${file}: line ends`).not.toMatch(/[\r\n]/)
    expect(source.split('\r\n').filter(line => Buffer.byteLength(line) > 75), file).toEqual([])
    const lines = source.replaceAll(/\r\n[ \t]/g, '').split('\r\n').filter(Boolean)
    expect(lines.filter(line => !/^[A-Z-]+(?:;[A-Z-]+=[^:;]+)*:/.test(line)), file).toEqual([])
    expect([lines[0], lines.at(-1)], file).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR'])
    expect(lines, file).toContain('VERSION:2.0')
    expect(lines.filter(l => l.startsWith('PRODID:')), file).toHaveLength(1)
    const events = lines.join('\n').split('BEGIN:VEVENT\n').slice(1)
    const uids = events.map(event => {
      const own = event.split('\n')
      const counts = ['UID:', 'DTSTAMP:', 'DTSTART;VALUE=DATE:', 'SUMMARY:', 'END:VEVENT'].map(name => own.filter(l => l.startsWith(name)).length)
      if (counts.some(n => n !== 1) || !own.some(l => /^DTSTAMP:\d{8}T\d{6}Z$/.test(l))) throw new Error(`${file}: an event lacks a property or has it twice:\n${event}`)
      return /^UID:(.*)$/m.exec(event)![1]!
    })
    expect(new Set(uids).size, `${file}: UIDs`).toBe(uids.length)
  }
})

test('the sitemap lists pages that are there', () => {
  const places = all(xml(read('sitemap.xml')), 'url').map(u => all(u, 'loc')[0]!.text)
  const there = new Set(files('.html').map(f => f.replace(/index\.html$/, '')))
  expect(places.length).toBeGreaterThan(10)
  expect(places.filter(p => !there.has(decodeURIComponent(new URL(p).pathname.slice(1))))).toEqual([])
})

test('tables are CSV of one width, and data are JSON', () => {
  expect(files('.csv').length).toBeGreaterThan(3)
  for (const file of files('.csv')) {
    const widths = new Set(read(file).trimEnd().split(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/).map(row => row.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).length))
    expect([...widths], file).toHaveLength(1)
  }
  expect(files('.json').length).toBeGreaterThan(10)
  for (const file of files('.json')) expect(() => JSON.parse(read(file)), file).not.toThrow()
})
