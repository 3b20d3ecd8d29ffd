// A sample of damaged inputs on every run; `npm run fuzz` tries as many as one likes.
import { expect, test } from 'vitest'
import { mutate } from './mutate.ts'
import { originals } from './originals.ts'
import { tryInput } from './try.ts'

test('1,500 damaged filings: no crash, no hang, no lost word', () => {
  const from = originals()
  expect(from.length).toBeGreaterThan(40)
  const wrong: string[] = []
  for (let n = 0; n < 1_500; n++) {
    const { file, bytes, done } = mutate(from, n)
    wrong.push(...tryInput(file, bytes).map(what => `${n} (${done} of ${file.split('/').at(-1)}): ${what}`))
  }
  expect(wrong).toEqual([])
}, 600_000)

const FRONT = 'ALDER SERIES TRUST\n\nAlder Growth Fund\n\nSupplement dated May 1, 2006 to the Prospectus dated January 1, 2006\n\n'
const letter = (n: number) => String.fromCharCode(97 + (n % 26))

test.each([
  ['a front that names 500 funds', Array.from({ length: 500 }, (_, n) => `Alder${letter(n)}${letter(n / 26)} Fund\n\n`).join('')],
  ['words parted by 40,000 blank lines', 'x\n\n'.repeat(40_000)],
  ['a line of 200,000 signs without width', `The Fund${'\u200b'.repeat(200_000)} invests.\n`],
  [
    'a word of many parts in capitals that opens a paragraph',
    `LARCH ${'EXCHANGE-'.repeat(30)}TRADED FUND (the "Trust") Larch Tail Hedge Fund. The Fund will begin tracking the Alder Index on May 8, 2006.\n`,
  ],
])('%s takes no time out of step with its size', (_, text) => {
  expect(tryInput('a.txt', new TextEncoder().encode(FRONT + text))).toEqual([])
})

test('a sign that opens no tag stands in <pre> as in any text', () => {
  const rows = ['Small companies  <10% of assets>', 'Large companies  </> 90%', '<\u00b15 years>', 'Cash &lt; 1%', 'Bonds <b>2%</b>']
  const page = `<HTML><BODY><P>ALDER TRUST</P><PRE>\n${rows.join('\n')}\n\n</PRE></BODY></HTML>`
  expect(tryInput('a.htm', new TextEncoder().encode(page))).toEqual([])
})
