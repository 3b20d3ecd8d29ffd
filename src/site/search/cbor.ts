// In: bytes of an index file of Pagefind. Out: its numbers, texts and lengths of lists one after another. Reads what Pagefind writes of
// CBOR, no more.
//   0x83                 0x63 "fee"       0x19 0x01 0x2c       0x24
//   a list of three      three letters    300                  -5
import { gunzipSync } from 'node:zlib'

/** Before the bytes, within the compressed file. */
const MARK = 'pagefind_dcd'

export interface Reader {
  list: () => number
  number: () => number
  text: () => string
  /** Goes past whatever stands next. */
  pass: () => void
}

export function readCbor(file: Uint8Array): Reader {
  const bytes = gunzipSync(file)
  if (bytes.toString('latin1', 0, MARK.length) !== MARK)
    throw new Error(`Unexpected beginning of an index file, expected ${MARK}: another version of Pagefind writes it in another way.`)
  let at = MARK.length
  const head = (kind: number): number => {
    const first = bytes[at++]!
    if (first >> 5 !== kind)
      throw new Error(
        `Unexpected kind ${first >> 5} at byte ${at - 1} of an index file, expected ${kind}: another version of Pagefind writes it in another way.`,
      )
    return length(first & 31)
  }
  const length = (short: number): number => {
    if (short < 24) return short
    const size = 1 << (short - 24)
    const value = size === 8 ? Number(bytes.readBigUInt64BE(at)) : bytes.readUIntBE(at, size)
    at += size
    return value
  }
  const pass = (): void => {
    const first = bytes[at++]!
    const kind = first >> 5
    const size = kind === 7 ? 0 : length(first & 31)
    if (kind === 2 || kind === 3) at += size
    if (kind === 4) for (let n = 0; n < size; n++) pass()
  }
  return {
    list: () => head(4),
    number: () => (bytes[at]! >> 5 === 1 ? -1 - head(1) : head(0)),
    text() {
      const size = head(3)
      at += size
      return bytes.toString('utf8', at - size, at)
    },
    pass,
  }
}
