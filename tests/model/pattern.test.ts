import { expect, test } from 'vitest'
import { pattern } from '../../src/model/pattern.ts'
import { wordList } from '../../src/model/word-list.ts'

test('a pattern over several lines is the literal without them', () => {
  const long = pattern('i')`
    // "The Fund will be liquidated"
    \bliquidat(?:e|ed|ion)\b
    |\bto (?:a |the
    |an[ ])fund\b
  `
  expect([long.source, long.flags]).toEqual([/\bliquidat(?:e|ed|ion)\b|\bto (?:a |the|an[ ])fund\b/i.source, 'i'])
})

test('a pattern takes words, sources and other patterns', () => {
  const verbs = wordList`
    end close
    cease
  `
  expect(pattern()`^${verbs} ${'(?:on|at)'} ${/\d+/i}$`.source).toBe('^(?:end|close|cease) (?:on|at) \\d+$')
})

test('what is no regular expression is told at once', () => expect(() => pattern()`(`).toThrow(SyntaxError))
