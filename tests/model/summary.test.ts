// The plain sentence of a change: pinned for some, and for every type with every field missing in turn.
import { describe, expect, test } from 'vitest'
import { CHANGE_STATES, CHANGE_TYPES } from '../../src/model/kinds.ts'
import { summarize } from '../../src/model/summary.ts'

type Fields = Parameters<typeof summarize>[0]
const change = (known: Partial<Fields> & Pick<Fields, 'type'>): Fields => ({
  from: null,
  to: null,
  state: 'effective',
  portfolios: ['Alder Growth Fund'],
  trust: 'Alder Trust',
  dates: [],
  amendment: null,
  ...known,
})
const amendment = (operation: 'replace' | 'insert' | 'delete', heading: string | null): Fields['amendment'] => ({
  operation,
  documents: ['prospectus'],
  heading,
  path: [],
  part: null,
  lines: [1, 2],
})

describe('the sentence of a change', () => {
  test.each<[string, Fields]>([
    ['Birch LLC was replaced as adviser by Cedar, Inc.', change({ type: 'adviser-change', from: 'Birch LLC', to: 'Cedar, Inc.' })],
    ['Birch LLC will no longer be subadviser.', change({ type: 'subadviser-change', from: 'Birch LLC', state: 'scheduled' })],
    [
      'Ann Lark and Bo Reed were replaced as portfolio managers by Cy Dunn.',
      change({ type: 'portfolio-manager-change', from: 'Ann Lark; Bo Reed', to: 'Cy Dunn' }),
    ],
    [
      'Ann Lark, Bo Reed and Cy Dunn are no longer portfolio managers.',
      change({ type: 'portfolio-manager-change', from: 'Ann Lark; Bo Reed; Cy Dunn' }),
    ],
    ['Cy Dunn will be named portfolio manager.', change({ type: 'portfolio-manager-change', to: 'Cy Dunn', state: 'scheduled' })],
    [
      'Alder Growth Fund will be renamed Alder Select Fund.',
      change({ type: 'portfolio-renamed', to: 'Alder Select Fund', state: 'scheduled' }),
    ],
    ['iOak Core ETF was renamed iOak ETF.', change({ type: 'portfolio-renamed', from: 'iOak Core ETF', to: 'iOak ETF' })],
    ['Alder Growth Fund would be merged into Elm Fund.', change({ type: 'reorganization', to: 'Elm Fund', state: 'proposed' })],
    [
      'Alder Growth Fund will be reorganized into Alder Growth ETF.',
      change({ type: 'reorganization', to: 'Alder Growth ETF', state: 'scheduled' }),
    ],
    ['Alder Growth Fund will be reorganized.', change({ type: 'reorganization', state: 'scheduled' })],
    ['Alder Growth Fund will not be liquidated.', change({ type: 'liquidation', state: 'cancelled' })],
    ['2 portfolios were closed to investors.', change({ type: 'closed-to-investors', portfolios: ['A Fund', 'B Fund'] })],
    ['The management fee was changed from 0.07% to 0.04%.', change({ type: 'management-fee-change', from: '0.07%', to: '0.04%' })],
    [
      'The management fee, until then 0.80%, will be changed.',
      change({ type: 'management-fee-change', from: '0.80%', state: 'scheduled' }),
    ],
    ['The text on risks under “Call Risk” was deleted.', change({ type: 'risk-change', amendment: amendment('delete', 'Call Risk') })],
    [
      'Text on risks will be added under “Principal Risks”.',
      change({ type: 'risk-change', state: 'scheduled', amendment: amendment('insert', 'Principal Risks') }),
    ],
    [
      'The text under “Legal Proceedings” was revised.',
      change({ type: 'disclosure-change', amendment: amendment('replace', 'Legal Proceedings') }),
    ],
    [
      'A meeting of shareholders is called for February 28, 2008.',
      change({ type: 'shareholder-meeting', dates: [{ role: 'meeting', date: '2008-02-28', qualifier: 'on', lines: [1, 1] }] }),
    ],
    ['An earlier text is corrected: Allen instead of Alan.', change({ type: 'correction', from: 'Alan', to: 'Allen' })],
  ])('%s', (sentence, fields) => expect(summarize(fields)).toBe(sentence))

  test('says something plain for every type, state and missing field', () => {
    for (const type of CHANGE_TYPES)
      for (const state of CHANGE_STATES)
        for (const from of [null, 'A'])
          for (const to of [null, 'B; C'])
            for (const portfolios of [[], ['D Fund']])
              for (const heading of [null, 'E']) {
                const sentence = summarize(
                  change({ type, state, from, to, portfolios, trust: null, amendment: heading ? amendment('replace', heading) : null }),
                )
                expect(sentence).toMatch(/^\p{Lu}[^\n]* [^\n]*[.]$/u)
                expect(sentence).not.toMatch(/null|undefined| {2}|\.\./)
              }
  })
})
