// Long lists of numbers and of short texts, each in one piece of memory. As values of their own a million of them would take the heap
// several times as much, and its collector seconds.

type Numbers = Uint8Array | Uint32Array | Float64Array

/** Numbers of one kind, one after another. */
export class Column<A extends Numbers> {
  #values: A
  #length: number

  constructor(values: A) {
    this.#values = values
    this.#length = values.length
  }

  get length(): number {
    return this.#length
  }

  get values(): A {
    return this.#values.subarray(0, this.#length) as A
  }

  at(n: number): number {
    return this.#values[n]!
  }

  push(value: number): void {
    this.#makeRoom(1)
    this.#values[this.#length++] = value
  }

  append(values: A): void {
    this.#makeRoom(values.length)
    this.#values.set(values, this.#length)
    this.#length += values.length
  }

  #makeRoom(count: number): void {
    if (this.#length + count <= this.#values.length) return
    const roomy = new (this.#values.constructor as new (length: number) => A)(Math.max(this.#length + count, this.#values.length * 2))
    roomy.set(this.#values)
    this.#values = roomy
  }
}

/** Texts, one after another. */
export class Texts {
  readonly bytes: Column<Uint8Array>
  readonly ends: Column<Uint32Array>

  constructor(bytes = new Uint8Array(), ends = new Uint32Array()) {
    this.bytes = new Column(bytes)
    this.ends = new Column(ends)
  }

  get length(): number {
    return this.ends.length
  }

  at(n: number): string {
    const { buffer, byteOffset } = this.bytes.values
    return Buffer.from(buffer, byteOffset + this.#start(n), this.ends.at(n) - this.#start(n)).toString()
  }

  push(text: string): void {
    this.#pushBytes(Buffer.from(text))
  }

  /** One of others, without making a text of it. */
  pushFrom(other: Texts, n: number): void {
    this.#pushBytes(other.bytes.values.subarray(other.#start(n), other.ends.at(n)))
  }

  #pushBytes(bytes: Uint8Array): void {
    this.bytes.append(bytes)
    this.ends.push(this.bytes.length)
  }

  #start(n: number): number {
    return n ? this.ends.at(n - 1) : 0
  }
}
