// What was tried and is still read wrongly: each is what a careful reader would say, marked as failing. When one passes, move it to its
// table.
import { describe, expect, test } from 'vitest'
import { readOrder } from '../../../../src/pipeline/extract/changes/instructions/grammar.ts'

describe('instructions not yet understood', () => {
  test.fails('"This information supplements the section …" speaks of the text before it', () =>
    expect(readOrder('This information supplements the section entitled "Dividends and Distributions" in the Prospectus.')?.operation).toBe(
      'insert',
    ))
  test.fails('a value on a page of the document, not words of it', () =>
    expect(readOrder('The ticker symbol for Class I shares on the cover page of the Prospectus is changed to ABCDX.')?.operation).toBe(
      'replace',
    ))
  test.fails('two places without quotation marks', () =>
    expect(readOrder('Under the sub-headings Classes on page 10, and Purchase of Shares on page 11, insert the following:')?.path).toEqual([
      'Purchase of Shares',
    ]))
  test.fails('two acts in one sentence: the second has a place and new text of its own', () =>
    expect(
      readOrder('The "Holding Risk" disclosure will be deleted under "Main Risks" and the following risk will be added to "Other Risks":')
        ?.path,
    ).toEqual(['Other Risks']))
  test.fails('an enumeration of acts: (i) replaces one place, (ii) is added in another document', () =>
    expect(
      readOrder(
        'The following (i) replaces the "Affiliate" paragraph of the Prospectus and (ii) is added as the tenth paragraph of the "Services" section of the SAI:',
      )?.documents,
    ).toEqual(['prospectus']))
})
