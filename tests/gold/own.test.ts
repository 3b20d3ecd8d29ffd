// Filings of our own, written and answered before the program had seen them (tests/samples/filings): what is read against the answer.
// Needs nothing beside the project. The whole may not fall below what is reached; `verbose=1` prints what is read otherwise.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { understand } from '../../src/pipeline/pipeline.ts'
import { agreement, compare, type Answer } from './compare.ts'

const FOLDER = join(import.meta.dirname, '../samples/filings')
const names = readdirSync(FOLDER, { withFileTypes: true })
  .filter(f => f.isDirectory())
  .map(f => f.name)
  .sort()

/** What is reached today, over all filings and by each one alone. */
const FLOOR = { all: 0.96, each: 0.75 }

const compared = names.map(name => {
  const ending = existsSync(join(FOLDER, name, 'filing.htm')) ? 'htm' : 'txt'
  const { filing } = understand({
    file: `${name}.${ending}`,
    path: `${name}.${ending}`,
    bytes: readFileSync(join(FOLDER, name, `filing.${ending}`)),
    sidecar: {},
  })
  if (!filing) throw new Error(`${name} could not be read`)
  const comparison = compare(JSON.parse(readFileSync(join(FOLDER, name, 'answer.json'), 'utf8')) as Answer, filing)
  return { name, filing, comparison, agreement: agreement(comparison) }
})

describe('filings written blind', () => {
  test.each(compared)('$name', ({ name, comparison, agreement: reached }) => {
    const misread = Object.entries(comparison).flatMap(([measure, c]) => [
      ...c.missed.map(m => `${measure}: missed ${m}`),
      ...c.extra.map(m => `${measure}: too much ${m}`),
    ])
    if (process.env['verbose']) console.log(`${reached.toFixed(3)} ${name}\n${misread.join('\n')}`)
    expect(reached, misread.join('\n')).toBeGreaterThanOrEqual(FLOOR.each)
  })

  test('all together', () => {
    expect(names.length).toBeGreaterThanOrEqual(14)
    const mean = compared.reduce((sum, c) => sum + c.agreement, 0) / compared.length
    console.log(`written blind: ${mean.toFixed(4)} over ${names.length} filings`)
    expect(mean).toBeGreaterThanOrEqual(FLOOR.all)
  })
})
