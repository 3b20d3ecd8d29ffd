// What a command is given: its own options and names, help, and what it does not have, told in one sentence.
import { expect, test } from 'vitest'
import { givenTo } from '../../src/cli/command.ts'

const OUTLINE = {
  call: 'npm run try',
  does: 'Tries.',
  names: 'FILE…',
  options: { data: { value: 'DIR', does: 'write there' }, tree: { does: 'print trees' }, count: { value: 'N', does: 'so many' } },
}
const BARE = { call: 'npm run bare', does: 'Does one thing.' }

test('options and names in any order', () => {
  expect(givenTo(OUTLINE, ['a.txt', '--tree', '--data', 'out', 'b.txt'])).toEqual({
    options: { tree: '', data: 'out' },
    names: ['a.txt', 'b.txt'],
  })
  expect(givenTo(BARE, [])).toEqual({ options: {}, names: [] })
})

test('a value that may be left out', () => {
  const outline = {
    call: 'npm run serve',
    does: 'Serves.',
    options: { host: { value: '[ADDRESS]', does: 'listen' }, open: { does: 'open' } },
  }
  expect(givenTo(outline, ['--host'])!.options).toEqual({ host: '' })
  expect(givenTo(outline, ['--host', '--open'])!.options).toEqual({ host: '', open: '' })
  expect(givenTo(outline, ['--host', '0.0.0.0'])!.options).toEqual({ host: '0.0.0.0' })
})

test.each([['--help'], ['-h'], ['a.txt', '--help']])('help: %s', (...args) => expect(givenTo(OUTLINE, args)).toBeNull())

test.each([
  [['--frob'], 'Unexpected option --frob, expected --data DIR, --tree, --count N or --help, which tells more.'],
  [['--toString'], 'Unexpected option --toString, expected --data DIR'],
  [['a.txt', '--data'], 'Unexpected --data without a value, expected --data DIR.'],
  [['--data', '--tree'], 'Unexpected --data without a value, expected --data DIR.'],
  [['--count', 'ten'], 'Unexpected --count ten, expected --count N, of whole numbers.'],
  [['--tree=yes'], 'Unexpected value "yes" of --tree, expected --tree alone.'],
])('%j', (args, said) => expect(() => givenTo(OUTLINE, args)).toThrow(said))

test('names where there are none', () => {
  expect(() => givenTo(BARE, ['x'])).toThrow('Unexpected "x", expected no name; "npm run bare -- --help" tells what it takes.')
})
