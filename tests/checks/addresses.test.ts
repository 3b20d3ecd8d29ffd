// What happens to addresses when portfolios are renamed, dropped and merged.
import { describe, expect, test } from 'vitest'
import { addressesOf, deadAddresses, registerOf } from '../../src/checks/addresses.ts'

const built = addressesOf(['index.html', 'a-trust/new-name/index.html', 'data/filings.json', '404.html', 'style.css'])

describe('addresses', () => {
  test('are those of pages and data', () => expect(built).toEqual(['/', '/a-trust/new-name/', '/data/filings.json']))

  test('a dropped one asks for a redirect', () => {
    expect(deadAddresses(['/', '/a-trust/old-name/'], built, {})).toEqual([
      'Unexpected end of the address /a-trust/old-name/, expected a page or a redirect; add "/a-trust/old-name/": "<new address>" to content/redirects.json.',
    ])
  })

  test('a renamed one with a redirect is well', () =>
    expect(deadAddresses(['/a-trust/old-name/'], built, { '/a-trust/old-name/': '/a-trust/new-name/' })).toEqual([]))

  test('a redirect to nowhere, and one to a redirect, are told', () => {
    expect(deadAddresses([], built, { '/a/': '/gone/' })).toHaveLength(1)
    expect(deadAddresses([], [...built, '/b/'], { '/a/': '/b/', '/b/': '/' })).toEqual([expect.stringContaining('to another redirect')])
  })

  test('the register only grows', () =>
    expect(registerOf(['/z/', '/'], built)).toEqual(['/', '/a-trust/new-name/', '/data/filings.json', '/z/']))
})
