// Tables within a text in force.
import { expect, it } from 'vitest'
import { blocksOf } from '../../src/site/tables/text-blocks.ts'

it('gathers lines of cells into tables with rows of one length', () => {
  expect(blocksOf(['Fees are:', 'Class A | 0.65%', 'Class B | 0.60% | (1)', 'They may change.'])).toEqual([
    'Fees are:',
    [
      ['Class A', '0.65%', ''],
      ['Class B', '0.60%', '(1)'],
    ],
    'They may change.',
  ])
})

it('leaves a sentence with a bar alone', () => {
  expect(blocksOf(['Visit us | call us'])).toEqual(['Visit us | call us'])
})
