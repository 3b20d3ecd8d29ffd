// A list of kept pages as a file: one line that says how long each column is, and the columns as they stand in memory, those of the widest
// numbers first, so that each begins where its numbers may.
//   {"assets":["assets/page.css"],"sum":1234567,"lengths":[8,40,…]}   ⏎
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { Column, Texts } from './columns.ts'
import { emptyList, type KeptList } from './kept-list.ts'

interface Head {
  assets: string[]
  /** Of the columns: a file that was damaged is none. */
  sum: number
  lengths: number[]
}
type Values = Float64Array | Uint32Array | Uint8Array
const WIDEST = 8
const TEXTS = ['files', 'bytes', 'inputs', 'sums', 'grounds'] as const

const columnsOf = (list: KeptList): Values[] => [
  ...[list.written, list.of, list.ends].map(c => c.values),
  ...TEXTS.map(name => list[name].ends.values),
  ...TEXTS.map(name => list[name].bytes.values),
]
const bytesOf = ({ buffer, byteOffset, byteLength }: Values): Uint8Array => new Uint8Array(buffer, byteOffset, byteLength)
const sumOf = (list: KeptList): number => columnsOf(list).reduce((sum, column) => crc32(bytesOf(column), sum), 0)

export function writeList(file: string, list: KeptList): void {
  const columns = columnsOf(list)
  const head = JSON.stringify({ assets: list.assets, sum: sumOf(list), lengths: columns.map(c => c.length) } satisfies Head)
  const fd = openSync(file, 'w')
  try {
    writeFileSync(fd, `${head}${' '.repeat(-(Buffer.byteLength(head) + 1) & (WIDEST - 1))}\n`)
    for (const column of columns) writeFileSync(fd, bytesOf(column))
  } finally {
    closeSync(fd)
  }
}

/** Nothing where there is none, or it was damaged. */
export function readList(file: string): KeptList {
  try {
    const bytes = readFileSync(file)
    let at = bytes.indexOf('\n') + 1
    const { assets, sum, lengths } = JSON.parse(bytes.toString('utf8', 0, at)) as Head
    const next = <A extends Values>(kind: new (buffer: ArrayBuffer, at: number, length: number) => A): A => {
      const column = new kind(bytes.buffer, bytes.byteOffset + at, lengths.shift()!)
      at += column.byteLength
      return column
    }
    const written = new Column(next(Float64Array))
    const of = new Column(next(Uint32Array))
    const ends = new Column(next(Uint32Array))
    const textEnds = TEXTS.map(() => next(Uint32Array))
    const texts = TEXTS.map((name, n) => [name, new Texts(next(Uint8Array), textEnds[n])] as const)
    const list = { ...emptyList(), assets, written, of, ends, ...Object.fromEntries(texts) }
    return sumOf(list) === sum ? list : emptyList()
  } catch {
    return emptyList()
  }
}
