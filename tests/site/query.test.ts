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
