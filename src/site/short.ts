// In: the path of a page. Out: a short address that leads to it, for paper. It is made of the path alone: the same path has the same one in
// every build.
import { createHash } from 'node:crypto'

/** No vowels, no letter that looks like a digit: nothing is misread and no word arises. */
const LETTERS = '23456789bcdfghjkmnpqrstvwxz'
const LENGTH = 7

export function shortPath(path: string): string {
  let number = BigInt(`0x${createHash('sha256').update(path).digest('hex').slice(0, 24)}`)
  let code = ''
  for (let i = 0; i < LENGTH; i++) {
    code += LETTERS[Number(number % BigInt(LETTERS.length))]
    number /= BigInt(LETTERS.length)
  }
  return `/s/${code}/`
}
