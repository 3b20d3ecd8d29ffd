// Ten small libraries of three to eight filings, each with the history written by hand before the program saw it.
import { describe, expect, test } from 'vitest'
import { asOf } from '../../../src/model/as-of.ts'
import { body, change, filing, history, library, outcomes, portfolio, TRUST } from './telling.ts'

const FUND = 'Alder Growth Fund'
const KEY = 'alder-series-trust/alder-growth-fund'
const shareholders = { conditions: ['shareholder-approval' as const], state: 'proposed' as const }

describe('1. rename, then adviser change under the new name', () => {
  const all = library([
    filing('a1', '2010-01-15', {
      changes: [change('portfolio-renamed', FUND, { from: FUND, to: 'Birch Growth Fund', effective: '2010-03-01', state: 'scheduled' })],
    }),
    filing('a2', '2010-02-01', {
      changes: [
        change('adviser-change', FUND, {
          from: 'Alder Advisers LLC',
          to: 'Birch Capital, Inc.',
          effective: '2010-03-01',
          state: 'scheduled',
        }),
      ],
    }),
    filing('a3', '2011-06-10', {
      changes: [
        change('adviser-change', 'Birch Growth Fund', {
          from: 'Birch Capital, Inc.',
          to: 'Cedar Partners LP',
          effective: '2011-07-01',
          state: 'scheduled',
        }),
      ],
    }),
  ])
  test('one portfolio, one chain of advisers', () => {
    expect(all.portfolios.map(p => p.key)).toEqual([KEY])
    expect(history(portfolio(all, KEY))).toEqual([
      'name: Alder Growth Fund [~2010-01-15, 2010-03-01)',
      'name: Birch Growth Fund [2010-03-01, )',
      'adviser: Alder Advisers LLC [~2010-02-01, 2010-03-01)',
      'adviser: Birch Capital, Inc. [2010-03-01, 2011-07-01)',
      'adviser: Cedar Partners LP [2011-07-01, )',
    ])
    expect(portfolio(all, KEY).name).toBe('Birch Growth Fund')
    expect(portfolio(all, KEY).lineage.map(l => `${l.kind} ${l.name} ${l.rung}`)).toEqual(['renamed Birch Growth Fund stated-rename'])
  })
})

describe('2. proposal, meeting, confirmation', () => {
  const merger = { from: FUND, to: 'Alder Core Fund' }
  const filings = [
    filing('b1', '2012-01-10', {
      portfolios: [FUND, { name: 'Alder Core Fund', role: 'acquiring' }],
      changes: [change('reorganization', FUND, { ...merger, ...shareholders, effective: '2012-06-01' })],
    }),
    filing('b2', '2012-03-01', {
      changes: [
        change('shareholder-meeting', FUND, {
          state: 'scheduled',
          dates: [{ role: 'meeting', date: '2012-05-01', qualifier: 'on', lines: [7, 7] }],
        }),
      ],
    }),
    filing('b3', '2012-06-05', {
      portfolios: [FUND, { name: 'Alder Core Fund', role: 'acquiring' }],
      changes: [change('reorganization', FUND, { ...merger, effective: '2012-06-04' })],
    }),
  ]
  const p = portfolio(library(filings), KEY)
  test('merged on the day that the confirmation gives', () => {
    expect(p.status).toBe('merged')
    expect(outcomes(p)).toEqual(['shareholder-meeting done', 'reorganization 2012-06-01 done', 'reorganization 2012-06-04 done'])
    expect(history(p).filter(l => l.startsWith('status'))).toEqual([
      'status: existing [~2012-01-10, 2012-06-04)',
      'status: merged into Alder Core Fund [2012-06-04, )',
    ])
  })
  test('to be merged until then', () => expect(asOf(p, '2012-06-02', '2012-06-02').status).toBe('to-be-merged'))
  test('still open, with its date passed, without the confirmation', () => {
    const waiting = portfolio(library(filings.slice(0, 2)), KEY)
    expect(waiting.status).toBe('to-be-merged')
    expect(waiting.open.map(e => e.reason)).toEqual([
      'the day of the meeting has passed; no filing in the library reports its result',
      'the date has passed; no later filing in the library confirms it',
    ])
  })
})

describe('3. proposal, then abandoned', () => {
  const p = portfolio(
    library([
      filing('c1', '2013-01-10', {
        changes: [
          change('liquidation', FUND, {
            state: 'scheduled',
            dates: [{ role: 'liquidation', date: '2013-04-30', qualifier: 'on-or-about', lines: [7, 7] }],
          }),
        ],
      }),
      filing('c2', '2013-02-01', { changes: [change('closed-to-investors', FUND, { effective: '2013-02-01' })] }),
      filing('c3', '2013-03-20', {
        changes: [change('liquidation', FUND, { state: 'cancelled' }), change('reopened', FUND, { effective: '2013-03-20' })],
      }),
    ]),
    KEY,
  )
  test('dropped, and the fund exists', () => {
    expect(outcomes(p)).toEqual([
      'closed-to-investors 2013-02-01 done',
      'liquidation done',
      'reopened 2013-03-20 done',
      'liquidation 2013-04-30 dropped',
    ])
    expect(p.status).toBe('existing')
    expect(asOf(p, '2013-03-01', '2013-03-01').status).toBe('to-be-liquidated')
    expect(history(p).filter(l => l.startsWith('status'))).toEqual([
      'status: open to investors [~2013-01-31, 2013-02-01)',
      'status: closed to new investors [2013-02-01, 2013-03-20)',
      'status: open to investors [2013-03-20, )',
    ])
  })
})

describe('4. retroactive', () => {
  const p = portfolio(
    library([
      filing('d1', '2014-05-01', {
        changes: [change('portfolio-manager-change', FUND, { from: 'Ann Lee', to: 'Bo Karr', effective: '2014-05-01' })],
      }),
      filing('d2', '2014-09-30', {
        changes: [change('portfolio-manager-change', FUND, { from: 'Bo Karr', to: 'Cy Dane', effective: '2014-09-12' })],
      }),
      filing('d3', '2014-11-01', {
        changes: [change('objective-change', FUND, { to: 'income', effective: '2014-11-15', state: 'scheduled' })],
      }),
    ]),
    KEY,
  )
  test('what held is told apart from what was known', () => {
    expect(history(p)).toEqual([
      'name: Alder Growth Fund [~2014-05-01, )',
      'manager: Ann Lee [~2014-04-30, 2014-05-01)',
      'manager: Bo Karr [2014-05-01, 2014-09-12)',
      'manager: Cy Dane [2014-09-12, )',
      'objective: income [2014-11-15, )',
    ])
    const managers = (day: string, known: string | null) =>
      asOf(p, day, known)
        .facts.filter(f => f.track === 'manager')
        .map(f => f.interval.value)
    expect(managers('2014-09-20', '2014-09-20')).toEqual(['Bo Karr'])
    expect(managers('2014-09-20', null)).toEqual(['Cy Dane'])
  })
})

describe('5. one name in two trusts', () => {
  const OTHER = 'Hazel Funds, Inc.'
  const all = library([
    filing('e1', '2015-01-05', {
      changes: [change('adviser-change', 'Value Portfolio', { from: 'One LLC', to: 'Two LLC', effective: '2015-01-05' })],
    }),
    filing('e2', '2015-01-06', {
      trusts: [OTHER],
      portfolios: [{ name: 'Value Portfolio', trust: OTHER }],
      changes: [change('adviser-change', 'Value Portfolio', { trust: OTHER, from: 'Three LLC', to: 'Four LLC', effective: '2015-01-06' })],
    }),
    filing('e3', '2015-01-07', { portfolios: [{ name: 'The Value Portfolio' }, { name: 'Value Fund' }] }),
  ])
  test('two portfolios; likeness joins nothing', () => {
    expect(all.portfolios.map(p => p.key)).toEqual([
      'alder-series-trust/the-value-portfolio',
      'alder-series-trust/value-fund',
      'alder-series-trust/value-portfolio',
      'hazel-funds-inc/value-portfolio',
    ])
    expect(history(portfolio(all, 'hazel-funds-inc/value-portfolio')).filter(l => l.startsWith('adviser'))).toEqual([
      'adviser: Three LLC [~2015-01-05, 2015-01-06)',
      'adviser: Four LLC [2015-01-06, )',
    ])
    expect(all.names.find(n => n.name === 'Value Portfolio')!.bearers.map(b => b.trust)).toEqual([TRUST, OTHER])
  })
})

describe('6. a name given up and used again', () => {
  const filings = [
    filing('f1', '2016-01-05', {
      changes: [change('portfolio-renamed', FUND, { from: FUND, to: 'Alder Select Fund', effective: '2016-02-01', state: 'scheduled' })],
    }),
    filing('f2', '2016-06-01', {
      portfolios: ['Alder Select Fund'],
      changes: [change('adviser-change', 'Alder Select Fund', { from: 'Old LLC', to: 'New LLC', effective: '2016-06-01' })],
    }),
    filing('f3', '2019-01-05', {
      portfolios: [FUND],
      changes: [change('adviser-change', FUND, { from: 'Elm LLC', to: 'Oak LLC', effective: '2019-01-05' })],
    }),
  ]
  test('a page of its own for the new bearer, and a question', () => {
    const all = library(filings)
    expect(all.portfolios.map(p => `${p.key}: ${p.name}`)).toEqual([`${KEY}: Alder Select Fund`, `${KEY}-2: Alder Growth Fund`])
    expect(history(portfolio(all, KEY)).filter(l => l.startsWith('adviser'))).toEqual([
      'adviser: Old LLC [~2016-05-31, 2016-06-01)',
      'adviser: New LLC [2016-06-01, )',
    ])
    expect(all.undecided.map(u => u.question)).toEqual(['Is “Alder Growth Fund” of Alder Series Trust in f3 a new portfolio?'])
  })
  test('series ids leave no question', () => {
    const withSeries = filings.map((f, i) => ({
      ...f,
      portfolios: f.portfolios.map(p => ({ ...p, series: i < 2 ? 'S000000001' : 'S000000002' })),
    }))
    const all = library(withSeries)
    expect(all.portfolios.map(p => `${p.key}: ${p.series}`)).toEqual([`${KEY}: S000000001`, `${KEY}-2: S000000002`])
    expect(all.undecided).toEqual([])
  })
})

describe('7. corrected re-issue, and one change filed twice', () => {
  const renamed = (date: string) =>
    change('portfolio-renamed', FUND, { from: FUND, to: 'Alder Income Fund', effective: date, state: 'scheduled' })
  const p = portfolio(
    library([
      filing('g1', '2017-03-01', {
        changes: [renamed('2017-05-10')],
        amends: [{ document: 'prospectus', dated: '2016-05-01', lines: [2, 2] }],
      }),
      filing('g2', '2017-03-04', {
        changes: [renamed('2017-05-01')],
        supersedes: [{ document: 'supplement', dated: '2017-03-01', lines: [2, 2] }],
      }),
      filing('g3', '2017-03-05', {
        changes: [renamed('2017-05-01')],
        amends: [{ document: 'statement-of-additional-information', dated: '2016-05-01', lines: [2, 2] }],
      }),
    ]),
    KEY,
  )
  test('the correction moves the event; prospectus and SAI are two sources of it', () => {
    expect(outcomes(p)).toEqual(['portfolio-renamed 2017-05-01 done'])
    expect([p.events[0]!.filing, ...p.events[0]!.also.map(s => s.filing)]).toEqual(['g1', 'g2', 'g3'])
    expect(p.events[0]!.moves.map(m => [m.from, m.to, m.source.filing])).toEqual([['2017-05-10', '2017-05-01', 'g2']])
    expect(history(p)).toEqual(['name: Alder Growth Fund [~2017-03-01, 2017-05-01)', 'name: Alder Income Fund [2017-05-01, )'])
    expect(asOf(p, '2017-03-02', '2017-03-02').open.map(e => e.effective)).toEqual(['2017-05-10'])
  })
})

describe('8. prospectus and three amendments of one section', () => {
  const section = (
    id: string,
    dated: string,
    part: string | null,
    operation: 'replace' | 'insert' | 'delete',
    lines: [number, number],
    quote: string,
    effective = dated,
  ) =>
    filing(id, dated, {
      amends: [{ document: 'prospectus', dated: '2018-05-01', lines: [2, 2] }],
      changes: [
        change('strategy-change', FUND, {
          effective,
          quote,
          amendment: { operation, documents: ['prospectus'], heading: 'Principal Investment Strategies', path: [], part, lines },
        }),
      ],
    })
  const prospectus = {
    ...filing('h0', '2018-05-01', { portfolios: [FUND], kind: 'prospectus' }),
    documents: [{ title: 'Prospectus', kind: 'prospectus' as const, dated: '2018-05-01', lines: [1, 99] as [number, number] }],
  }
  const bodies = [
    body('h0', [
      '# Alder Growth Fund',
      '## Principal Investment Strategies',
      'The Fund buys large companies.',
      'It may hold cash. It may lend securities.',
      '## Principal Risks',
      'Markets fall.',
    ]),
    body('h1', ['Under the heading, the first paragraph is replaced with the following:', 'The Fund buys large and mid-sized companies.']),
    body('h2', ['The following is inserted after the second paragraph:', 'The Fund may use futures.']),
    body('h3', ['The last sentence of the second paragraph is deleted.']),
    body('h4', ['The ninth paragraph is deleted.']),
  ]
  const p = portfolio(
    library(
      [
        prospectus,
        section('h1', '2018-07-01', 'first paragraph', 'replace', [2, 2], 'the first paragraph is replaced with the following:'),
        section('h2', '2018-08-01', 'second paragraph', 'insert', [2, 2], 'The following is inserted after the second paragraph:'),
        section(
          'h3',
          '2018-09-01',
          'last sentence of the second paragraph',
          'delete',
          [1, 1],
          'The last sentence of the second paragraph is deleted.',
        ),
        section('h4', '2018-10-01', 'ninth paragraph', 'delete', [1, 1], 'The ninth paragraph is deleted.'),
      ],
      { bodies },
    ),
    KEY,
  )
  test('each on the text that the one before left', () => {
    expect(p.texts.map(t => [t.source.filing, t.from, t.to, t.base, t.paragraphs])).toEqual([
      ['h3', '2018-09-01', null, 'h2', ['The Fund buys large and mid-sized companies.', 'It may hold cash.', 'The Fund may use futures.']],
      [
        'h2',
        '2018-08-01',
        '2018-09-01',
        'h1',
        ['The Fund buys large and mid-sized companies.', 'It may hold cash. It may lend securities.', 'The Fund may use futures.'],
      ],
      [
        'h1',
        '2018-07-01',
        '2018-08-01',
        'h0',
        ['The Fund buys large and mid-sized companies.', 'It may hold cash. It may lend securities.'],
      ],
    ])
    expect(p.texts[2]!.diff!.filter(d => d.kind !== 'same')).toEqual([{ kind: 'added', text: 'and mid-sized ' }])
    expect(p.texts[0]!.diff!.filter(d => d.kind !== 'same').map(d => [d.kind, d.text.trim()])).toEqual([
      ['removed', 'It may lend securities.'],
    ])
  })
  test('what cannot be carried out is listed with the reason', () =>
    expect(p.unapplied.map(u => [u.reason, u.message])).toEqual([
      ['part-out-of-range', 'The section has 3 paragraphs; there is no “ninth paragraph”.'],
    ]))
})

describe('9. limits extended', () => {
  const limit = (to: string, effective: string, until: string) =>
    change('expense-limit-change', FUND, { to, effective, dates: [{ role: 'limit-expiry', date: until, qualifier: 'on', lines: [7, 7] }] })
  const p = portfolio(
    library([
      filing('i1', '2020-05-01', { changes: [limit('0.90%', '2020-05-01', '2021-04-30')] }),
      filing('i2', '2021-04-15', { changes: [limit('0.90%', '2021-05-01', '2022-04-30')] }),
      filing('i3', '2022-04-15', { changes: [limit('0.85%', '2022-05-01', '2023-04-30')] }),
    ]),
    KEY,
  )
  test('each term ends with its last day', () =>
    expect(history(p).filter(l => l.startsWith('expense'))).toEqual([
      'expense-limit: 0.90% [2020-05-01, 2021-05-01)',
      'expense-limit: 0.90% [2021-05-01, 2022-05-01)',
      'expense-limit: 0.85% [2022-05-01, 2023-05-01)',
    ]))
  test('the last one, run out, is an open matter', () =>
    expect(p.open.map(e => `${e.filing}: ${e.reason}`)).toEqual([
      'i3: the limit ended on April 30, 2023; no later filing in the library extends it',
    ]))
})

describe('10. merger into another trust, moved once', () => {
  const OTHER = 'Hazel Funds, Inc.'
  const both = [FUND, { name: 'Hazel Growth Fund', trust: OTHER, role: 'acquiring' as const }]
  const filings = [
    filing('j1', '2021-01-10', {
      portfolios: both,
      changes: [change('reorganization', FUND, { from: FUND, to: 'Hazel Growth Fund', ...shareholders, effective: '2021-04-30' })],
    }),
    filing('j2', '2021-03-10', {
      portfolios: both,
      changes: [change('reorganization', FUND, { from: FUND, to: 'Hazel Growth Fund', ...shareholders, effective: '2021-06-30' })],
    }),
    filing('j3', '2021-07-02', {
      trusts: [OTHER],
      portfolios: [{ name: 'Hazel Growth Fund', trust: OTHER }],
      changes: [
        change('adviser-change', 'Hazel Growth Fund', { trust: OTHER, from: 'Hazel LLC', to: 'Rowan LLC', effective: '2021-07-02' }),
      ],
    }),
  ]
  const all = library(filings)
  test('moved, then open; the successor stays apart', () => {
    const p = portfolio(all, KEY)
    expect(outcomes(p)).toEqual(['reorganization 2021-04-30 moved', 'reorganization 2021-06-30 open'])
    expect(p.lineage.map(l => `${l.kind} ${l.other}`)).toEqual(['merges-into hazel-funds-inc/hazel-growth-fund'])
    const successor = portfolio(all, 'hazel-funds-inc/hazel-growth-fund')
    expect(successor.status).toBe('existing')
    expect(outcomes(successor)).toEqual([
      'reorganization 2021-04-30 moved',
      'reorganization 2021-06-30 open',
      'adviser-change 2021-07-02 done',
    ])
    expect(history(successor).filter(l => l.startsWith('adviser'))).toEqual([
      'adviser: Hazel LLC [~2021-07-01, 2021-07-02)',
      'adviser: Rowan LLC [2021-07-02, )',
    ])
  })
})

describe('11. two firms at once', () => {
  const all = library([
    filing('k1', '2022-01-05', {
      changes: [change('adviser-change', FUND, { from: 'One LLC', to: 'Two LLC', effective: '2022-02-01', state: 'scheduled' })],
    }),
    filing('k2', '2022-06-05', {
      changes: [change('adviser-change', FUND, { from: 'Two Inc.', to: 'Three LLC', effective: '2022-07-01', state: 'scheduled' })],
    }),
    filing('k3', '2022-08-05', {
      changes: [change('organization-renamed', FUND, { from: 'Three LLC', to: 'Three Capital LLC', effective: '2022-08-01' })],
    }),
  ])
  test('the contradiction is a finding on both; the firm is renamed, not replaced', () => {
    const p = portfolio(all, KEY)
    expect(history(p).filter(l => l.startsWith('adviser'))).toEqual([
      'adviser: One LLC [~2022-01-05, 2022-02-01)',
      'adviser: Two LLC [2022-02-01, 2022-06-05)',
      'adviser: Two Inc. [~2022-06-05, 2022-07-01)',
      'adviser: Three LLC [2022-07-01, 2022-08-01)',
      'adviser: Three Capital LLC [2022-08-01, )',
    ])
    expect(p.findings.map(f => [f.rule, f.sources.map(s => s.filing)])).toEqual([['resolve:adviser-contradicted', ['k1', 'k2']]])
    expect(all.parties.filter(x => x.kind === 'firm').map(x => x.name)).toContain('Two Inc.')
  })
})

describe('12. an underlying fund that is renamed', () => {
  test('gets no page of its own', () => {
    const all = library([
      filing('l1', '2023-01-05', {
        trusts: [],
        cik: '0000000042',
        portfolios: [
          { name: 'Alder Fund of Funds', trust: null },
          { name: 'Bond Fund', trust: null, role: 'underlying' },
        ],
        changes: [
          change('portfolio-renamed', 'Bond Fund', { trust: null, from: 'Bond Fund', to: 'Core Bond Fund', effective: '2023-02-01' }),
        ],
      }),
    ])
    expect(all.portfolios.map(p => p.key)).toEqual(['cik-0000000042/alder-fund-of-funds'])
  })
})

describe('13. a team named as a whole', () => {
  const managers = (filings: ReturnType<typeof filing>[]) => history(portfolio(library(filings), KEY)).filter(l => l.startsWith('manager'))
  const first = filing('m1', '2020-01-05', {
    changes: [change('portfolio-manager-change', FUND, { to: 'Ann Ash; Bo Birch', effective: '2020-01-05' })],
  })
  test('ends the roles of the others', () =>
    expect(
      managers([
        first,
        filing('m2', '2021-01-05', {
          changes: [
            change('portfolio-manager-change', FUND, {
              to: 'Bo Birch; Cy Cedar',
              effective: '2021-02-01',
              quote: 'The Fund will be managed by Bo Birch and Cy Cedar.',
            }),
          ],
        }),
      ]),
    ).toEqual(['manager: Ann Ash [2020-01-05, 2021-02-01)', 'manager: Bo Birch [2020-01-05, )', 'manager: Cy Cedar [2021-02-01, )']))
  test('who only joins ends nobody', () =>
    expect(
      managers([
        first,
        filing('m2', '2021-01-05', {
          changes: [
            change('portfolio-manager-change', FUND, {
              to: 'Cy Cedar',
              effective: '2021-02-01',
              quote: 'Cy Cedar will join Ann Ash and Bo Birch as a portfolio manager.',
            }),
          ],
        }),
      ]),
    ).toEqual(['manager: Ann Ash [2020-01-05, )', 'manager: Bo Birch [2020-01-05, )', 'manager: Cy Cedar [2021-02-01, )']))
})

describe('14. a prospectus says what stands', () => {
  const stands = (track: 'adviser' | 'objective' | 'manager', value: string) => ({
    track,
    portfolio: FUND,
    value,
    lines: [1, 1] as [number, number],
    quote: value,
  })
  test('at least since its date; a supplement ends it; a fuller spelling is no other firm', () => {
    const p = portfolio(
      library([
        filing('n1', '2020-05-01', {
          portfolios: [FUND],
          standing: [stands('adviser', 'Oak Advisers'), stands('objective', 'growth of capital'), stands('manager', 'Ann Ash')],
        }),
        filing('n2', '2021-01-05', {
          changes: [
            change('adviser-change', FUND, { from: 'Oak Advisers LLC', to: 'Elm LLC', effective: '2021-02-01' }),
            change('objective-change', FUND, { to: 'income', effective: '2021-02-01' }),
          ],
        }),
        filing('n3', '2021-05-01', {
          portfolios: [FUND],
          standing: [stands('adviser', 'Elm LLC'), stands('objective', 'a high level of income'), stands('manager', 'Bo Birch')],
        }),
      ]),
      KEY,
    )
    expect(history(p).slice(1)).toEqual([
      'adviser: Oak Advisers [~2020-05-01, 2021-02-01)',
      'adviser: Elm LLC [2021-02-01, )',
      'manager: Ann Ash [~2020-05-01, )',
      'manager: Bo Birch [~2021-05-01, )',
      'objective: growth of capital [~2020-05-01, 2021-02-01)',
      'objective: income [2021-02-01, )',
    ])
    expect(p.findings).toEqual([])
  })
})
