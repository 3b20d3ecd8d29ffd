// What a reader typed becomes phrases, words of names, and the same question in other words.
import { describe, expect, it } from 'vitest'
import { readQuery } from '../../src/site/scripts/search/query.ts'

describe('readQuery', () => {
  it('keeps phrases exact, and at the end of a sentence too', () => {
    const query = readQuery('“buy and hold”')
    expect(query.phrases).toEqual(['buy and hold'])
    expect(query.variants).toEqual(['"buy and hold"', '"buy and hold."'])
  })
  it('drops the words that only ask', () => {
    expect(readQuery('who advises Legg Mason Aggressive Growth?').variants[0]).toBe('Legg Mason Aggressive Growth')
    expect(readQuery('merger of MFS Value').nameWords).toEqual(['mfs', 'value'])
  })
  it('leaves out of a long query what only joins, but not of a phrase or of a short one', () => {
    expect(readQuery('the board of trustees approved a new agreement').variants[0]).toBe('board trustees approved new agreement')
    expect(readQuery('"the board of trustees approved a new agreement"').variants[0]).toBe(
      '"the board of trustees approved a new agreement"',
    )
    expect(readQuery('assets of the fund').variants[0]).toBe('assets of the fund')
    expect(readQuery('to be or not to be').variants[0]).toBe('not')
  })
  it('leaves out the form of a company, but of one word alone', () => {
    expect(readQuery('Ostler Investment Partners, LLC').variants[0]).toBe('Ostler Investment Partners')
    expect(readQuery('Ostler Investment Partners, LLC').nameWords).toEqual(['ostler', 'investment', 'partners', 'llc'])
    expect(readQuery('Ostler, Inc.').variants[0]).toBe('Ostler, Inc.')
    expect(readQuery('"Ostler Partners, L.P."').variants[0]).toBe('"Ostler Partners, L.P."')
  })
  it('asks synonyms, at most two besides', () => {
    expect(readQuery('fund advisor').variants).toEqual(['fund advisor', 'fund adviser', 'portfolio advisor'])
    expect(readQuery('adviser fund merger cap').variants).toHaveLength(3)
  })
  it('keeps figures whole', () => {
    expect(readQuery('1.25% or $500').words).toEqual(['1.25%', 'or', '$500'])
  })
  it('bears nothing and rubbish', () => {
    expect(readQuery('   ').variants).toEqual([''])
    expect(readQuery('"').phrases).toEqual([])
    expect(readQuery('x'.repeat(10_000)).text).toHaveLength(200)
  })
})
