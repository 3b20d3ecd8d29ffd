// Short addresses: the same in every build, of letters that are not misread, no two alike.
import { expect, it } from 'vitest'
import { shortPath } from '../../src/site/short.ts'

it('is made of the path alone', () => {
  expect(shortPath('/oak-trust/elm-fund/')).toBe(shortPath('/oak-trust/elm-fund/'))
  expect(shortPath('/oak-trust/elm-fund/')).toMatch(/^\/s\/[2-9bcdfghjkmnpqrstvwxz]{7}\/$/)
})

it('keeps twenty thousand pages apart', () => {
  expect(new Set(Array.from({ length: 20_000 }, (_, i) => shortPath(`/trust-${i % 90}/fund-${i}/`))).size).toBe(20_000)
})
