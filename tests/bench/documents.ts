// Large documents for timing: one filing after the other, a page break between, until the size is reached.
// The same size and form give the same bytes.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { generateLibrary } from './generate.ts'

/** One text of about so many bytes, as a single document of its form. */
export function largeDocument(form: 'text' | 'html', size: number): string {
  const parts: string[] = []
  let length = 0
  for (const { path, text } of generateLibrary(20_000, 11)) {
    if (path.endsWith('.htm') !== (form === 'html')) continue
    const part = form === 'text' ? `${text}\n\n<PAGE>\n\n` : /<BODY>\n([\s\S]*)<\/BODY>/.exec(text)![1]!
    parts.push(part)
    length += part.length
    if (length >= size) break
  }
  return form === 'text'
    ? parts.join('')
    : `<DOCUMENT>\n<TYPE>497\n<SEQUENCE>1\n<FILENAME>large.htm\n<TEXT>\n<HTML><BODY>\n${parts.join('<HR>\n')}</BODY></HTML>\n</TEXT>\n</DOCUMENT>\n`
}

/** The longest of the users' filings in plain text, again and again: prose and tables as they are filed. */
export function repeatedFiling(size: number): string {
  const folder = join(import.meta.dirname, '../../content/filings')
  const texts = readdirSync(folder, { recursive: true })
    .map(String)
    .filter(f => f.endsWith('.txt'))
    .sort()
    .map(f => readFileSync(join(folder, f), 'latin1'))
  const longest = texts.toSorted((a, b) => b.length - a.length)[0] ?? ''
  return `${longest}\n\n`.repeat(Math.ceil(size / Math.max(1, longest.length)))
}

/** Tables made to be costly: many rows, and many cells that span rows. */
export function largeTable(kind: 'rows' | 'rowspans', count: number): string {
  const row = kind === 'rows' ? '<tr><td>Alder Fund</td><td>1.25%</td></tr>' : '<tr><td rowspan=3>Alder Fund</td><td>1.25%</td></tr>'
  return `<html><body><p>Supplement dated May 1, 2019</p><table>${`${row}\n`.repeat(count)}</table></body></html>`
}
