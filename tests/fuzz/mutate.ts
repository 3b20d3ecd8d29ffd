// Damages the bytes of a filing the way disks, converters and hostile hands do. Seeded: the same number, the same damage.
import { randomFrom, type Random } from '../bench/random.ts'

type Damage = (random: Random, bytes: Buffer, other: Buffer) => Buffer
const place = (random: Random, bytes: Buffer) => random.int(0, Math.max(0, bytes.length - 1))

const DAMAGES: Record<string, Damage> = {
  flip: (random, bytes) => {
    const out = Buffer.from(bytes)
    for (let i = random.int(1, 20); i > 0 && out.length; i--) out[place(random, out)]! ^= 1 << random.int(0, 7)
    return out
  },
  cut: (random, bytes) => {
    const from = place(random, bytes)
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + random.int(1, 2_000))])
  },
  end: (random, bytes) => bytes.subarray(0, place(random, bytes)),
  join: (random, bytes, other) => Buffer.concat([bytes.subarray(0, place(random, bytes)), other.subarray(place(random, other))]),
  repeat: (random, bytes) => {
    const from = place(random, bytes)
    const piece = bytes.subarray(from, from + random.int(1, 400))
    return Buffer.concat([bytes.subarray(0, from), ...Array.from({ length: random.int(2, 40) }, () => piece), bytes.subarray(from)])
  },
  tags: (random, bytes) => {
    const at = place(random, bytes)
    const tag = random.pick([
      '<',
      '>',
      '</',
      '<table>',
      '</table>',
      '<tr><td colspan=9999 rowspan=9999>',
      '<TABLE>',
      '<S>',
      '<C>',
      '<PAGE>',
      '</TEXT>',
      '<TEXT>',
      '<DOCUMENT>',
      '<!--',
      '-->',
      '<script>',
      '<style>',
      '<div>'.repeat(500),
      '<pre>',
      '&#0;',
      '&nbsp;',
      '<ix:nonNumeric>',
      '{',
      '}',
      '`',
    ])
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(tag), bytes.subarray(at)])
  },
  lines: (random, bytes) =>
    Buffer.from(bytes.toString('latin1').replace(/\r?\n/g, random.pick(['\r\n', '\r', '\n\n', ' ', '\f\n', '\n\t'])), 'latin1'),
  shuffle: (random, bytes) => {
    const lines = bytes.toString('latin1').split('\n')
    for (let i = random.int(1, 10); i > 0; i--)
      lines.splice(random.int(0, lines.length), 0, ...lines.splice(random.int(0, lines.length - 1), random.int(1, 5)))
    return Buffer.from(lines.join('\n'), 'latin1')
  },
  bytes: (random, bytes) => {
    const at = place(random, bytes)
    return Buffer.concat([
      bytes.subarray(0, at),
      Buffer.from(Array.from({ length: random.int(1, 60) }, () => random.int(0, 255))),
      bytes.subarray(at),
    ])
  },
}
const NAMES = Object.keys(DAMAGES)

/** The n-th damaged input made from the originals, with what was done to it. */
export function mutate(originals: readonly { file: string; bytes: Buffer }[], n: number): { file: string; bytes: Buffer; done: string } {
  const random = randomFrom(n * 7919 + 17)
  const original = random.pick(originals)
  const done: string[] = []
  let bytes = original.bytes
  for (let i = random.pick([1, 1, 2, 3]); i > 0; i--) {
    const name = random.pick(NAMES)
    bytes = DAMAGES[name]!(random, bytes, random.pick(originals).bytes)
    done.push(name)
  }
  return { file: original.file, bytes: bytes.subarray(0, 1 << 20), done: done.join('+') }
}
