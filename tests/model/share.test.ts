// Every page of a site is made by one build and by no other, however many there are.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Trust } from '../../src/model/library.ts'
import { divide, madeBy, mayMake, ownerOf, type Share } from '../../src/model/share.ts'

const trust = (slug: string, filings: string[], portfolios = 1) =>
  ({ slug, filings: filings.map(id => ({ id })), portfolios: Array.from({ length: portfolios }) }) as unknown as Trust

test.each([
  ['/filings/0001-07-1/as-filed', '0001-07-1', null],
  ['/data/filings/0001-07-1.json', '0001-07-1', null],
  ['/data/tables/0001-07-1/t-2.csv', '0001-07-1', null],
  ['/cards/filings/0001-07-1.png', '0001-07-1', null],
  ['/alder-trust', null, 'alder-trust'],
  ['/alder-trust/growth-fund/as-of/2006-10-01', null, 'alder-trust'],
  ['/data/portfolios/alder-trust/growth-fund.json', null, 'alder-trust'],
  ['/data/trusts/alder-trust.json', null, 'alder-trust'],
  ['/cards/alder-trust.png', null, 'alder-trust'],
  ['/cards/alder-trust/growth-fund.png', null, 'alder-trust'],
  ['/names/growth-fund', null, null],
  ['/timeline/type/liquidation', null, null],
  ['/timeline/2006/10', null, null],
  ['/links/alder-trust', null, null],
  ['/s/bcdfghj', null, null],
])('%s is about its filing or its trust, or neither', (path, filing, slug) => expect(ownerOf(path)).toMatchObject({ filing, trust: slug }))

test('a filing of two trusts goes with one of them; trusts are spread by what there is to do', () => {
  const trusts = [trust('cairn', ['c1', 'both']), trust('alder', ['a1', 'a2', 'a3', 'both'], 3), trust('brook', ['b1'])]
  const parts = divide({ trusts }, ['a1', 'a2', 'a3', 'both', 'b1', 'c1'], 2)
  expect(parts).toEqual([
    { trusts: ['alder'], filings: ['a1', 'a2', 'a3', 'both'] },
    { trusts: ['brook', 'cairn'], filings: ['b1', 'c1'] },
  ])
})

test('each page has one maker, whatever it is about and whether the library knows it or not', () => {
  const slug = fc.stringMatching(/^[a-z]{1,4}$/)
  fc.assert(
    fc.property(
      fc.uniqueArray(slug, { maxLength: 8 }),
      fc.array(slug, { maxLength: 20 }),
      fc.integer({ min: 1, max: 5 }),
      fc.webPath(),
      (slugs, others, of, odd) => {
        const filings = slugs.map(s => `f-${s}`)
        const parts = divide({ trusts: slugs.map(s => trust(s, [`f-${s}`])) }, [...filings, 'f-of-none'], of)
        const shares = parts.map((part, i): Share => ({ shard: i + 1, of, library: '', sites: [], together: false, ...part }))
        const all: Share[] = [
          ...shares,
          {
            shard: 0,
            of,
            library: '',
            sites: [],
            together: false,
            trusts: shares.flatMap(s => s.trusts),
            filings: shares.flatMap(s => s.filings),
          },
        ]
        const makers = all.map(share => ({ made: madeBy(share), may: mayMake(share) }))
        for (const path of [...slugs, ...others, ...filings]
          .flatMap(s => [`/${s}`, `/filings/${s}`, `/names/${s}`, `/cards/${s}.png`])
          .concat('/filings/f-of-none', odd))
          for (const many of [true, false]) {
            expect(
              makers.filter(({ made }) => made(path, many)),
              path,
            ).toHaveLength(1)
            if (many)
              expect(
                makers.filter(({ made, may }) => made(path, many) && !may(path)),
                `${path}, judged by the path alone`,
              ).toEqual([])
          }
      },
    ),
  )
})
