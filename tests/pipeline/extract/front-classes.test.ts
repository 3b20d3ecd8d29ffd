// Share classes as the front of one fund's prospectus sets them: side by side, under a label, in cells one under the other.
import { expect, test } from 'vitest'
import { frontClasses } from '../../../src/pipeline/extract/cover/front-classes.ts'

const NAME = 'Marlow Growth Fund\n'
const read = (front: string): string =>
  frontClasses(front, front.slice(front.indexOf(NAME) + NAME.length))
    .map(c => (c.ticker ? `${c.name} ${c.ticker}` : c.name))
    .join(', ')

test.each<[name: string, front: string, classes: string]>([
  ['letters with colons', `${NAME}A: MRLAX B: MRLBX Z: MRLZX\n`, 'A MRLAX, B MRLBX, Z MRLZX'],
  ['under a label', `${NAME}CLASS/TICKER A MRLAX R6 MRLRX INST MRLIX\n`, 'A MRLAX, R6 MRLRX, INST MRLIX'],
  ['under a label on a line of its own', `${NAME}Class/Ticker\nA MRLAX Investor MRLVX\n`, 'A MRLAX, Investor MRLVX'],
  ['one, with its ticker in brackets', `${NAME}Class: R (MRLRX)\n`, 'R MRLRX'],
  [
    'a number behind each',
    `${NAME}Class A Shares (MRLAX), CUSIP 57100B814\nClass C Shares (MRLCX), CUSIP 57100B798\n`,
    'Class A Shares MRLAX, Class C Shares MRLCX',
  ],
  ['a row of classes over a row of tickers', `${NAME}Share Class:\nInst\nP\nTicker:\nMRLIX\n–\n`, 'Inst MRLIX, P'],
  ['the label between them', `A\nC\nShare Class & Ticker:\nMRLAX\nMRLCX\n${NAME}`, 'A MRLAX, C MRLCX'],
  ['by turns', `${NAME}CLASS\nTICKER SYMBOL\nClass A\nMRLAX\nClass T (Currently Not Offered)\nN/A\n`, 'Class A MRLAX, Class T'],
  ['tickers over the name, classes under it', `MRLVX\nMRLIX\n${NAME}Investor Class\nI Class\n`, 'Investor Class MRLVX, I Class MRLIX'],
  ['without tickers', `${NAME}(Standard and Service Class)\nMay 1, 2012\n`, 'Standard Class, Service Class'],
  ['a ticker of the fund alone', `${NAME}Ticker: MRLWX\nMay 1, 2012\n`, ''],
])('%s', (_, front, classes) => expect(read(front)).toBe(classes))
