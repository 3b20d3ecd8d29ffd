// What is kept of the pages of a build, by their number: the file of each below OUT_DIR, the sum of its bytes, when it was written and
// what it was made of. In columns, for there may be a million.
import { groundOf, nameOf, sumOf } from '../trace/trace.ts'
import { Column, Texts } from './columns.ts'

export interface KeptList {
  assets: string[]
  files: Texts
  bytes: Texts
  /** Milliseconds since 1970. */
  written: Column<Float64Array>
  /** The numbers of the inputs of all pages, and where those of each page end. */
  of: Column<Uint32Array>
  ends: Column<Uint32Array>
  /** Inputs by the name under which their sum is asked, with that sum and what it rested on; '' where nothing single decides it. */
  inputs: Texts
  sums: Texts
  grounds: Texts
}

export const emptyList = (): KeptList => ({
  assets: [],
  files: new Texts(),
  bytes: new Texts(),
  written: new Column(new Float64Array()),
  of: new Column(new Uint32Array()),
  ends: new Column(new Uint32Array()),
  inputs: new Texts(),
  sums: new Texts(),
  grounds: new Texts(),
})

/** The numbers of the inputs of a page. */
export const inputsOf = ({ of, ends }: KeptList, page: number): Uint32Array =>
  of.values.subarray(page ? ends.at(page - 1) : 0, ends.at(page))

/** A list as it grows. */
export class NewList {
  readonly list = emptyList()
  readonly #numbers = new Map<string, number>()

  /** A page made now, each of its inputs by name. */
  add(file: string, bytes: string, written: number, inputs: readonly string[]): void {
    this.list.files.push(file)
    this.list.bytes.push(bytes)
    this.#end(
      written,
      inputs.map(input => this.#numbers.get(input) ?? this.#noteNew(input)),
    )
  }

  /** Pages of another list as they stand there; `grounds` of inputs that rest on something else by now. */
  take(from: KeptList, wanted: (page: number) => boolean, grounds: ReadonlyMap<number, string> = new Map()): void {
    const { list } = this
    const numbers = new Int32Array(from.inputs.length).fill(-1)
    const take = (input: number): number => {
      const known = this.#numbers.size ? this.#numbers.get(from.inputs.at(input)) : undefined
      if (known !== undefined) return known
      list.inputs.pushFrom(from.inputs, input)
      list.sums.pushFrom(from.sums, input)
      const ground = grounds.get(input)
      if (ground === undefined) list.grounds.pushFrom(from.grounds, input)
      else list.grounds.push(ground)
      return list.inputs.length - 1
    }
    for (let page = 0; page < from.files.length; page++) {
      if (!wanted(page)) continue
      list.files.pushFrom(from.files, page)
      list.bytes.pushFrom(from.bytes, page)
      const inputs = inputsOf(from, page)
      for (const input of inputs) if (numbers[input] === -1) numbers[input] = take(input)
      this.#end(
        from.written.at(page),
        inputs.map(input => numbers[input]!),
      )
    }
    list.assets = [...new Set([...list.assets, ...from.assets])].sort()
  }

  #end(written: number, inputs: ArrayLike<number>): void {
    this.list.written.push(written)
    this.list.of.append(Uint32Array.from(inputs))
    this.list.ends.push(this.list.of.length)
  }

  /** Told at once: the record that the page read is at hand. */
  #noteNew(input: string): number {
    const number = this.list.inputs.length
    this.#numbers.set(input, number)
    this.list.inputs.push(input)
    this.list.sums.push(sumOf(input))
    this.list.grounds.push(groundOf(nameOf(input)))
    return number
  }
}
