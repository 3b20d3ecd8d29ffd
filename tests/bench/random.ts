// A small seeded source of choices, so that the same seed makes the same library on every machine.

export interface Random {
  /** A number in [0, 1). */
  next(): number
  /** An integer in [low, high]. */
  int(low: number, high: number): number
  pick<T>(items: readonly T[]): T
  /** True in `share` of the cases. */
  chance(share: number): boolean
}

/** Mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: items => items[Math.floor(next() * items.length)]!,
    chance: share => next() < share,
  }
}
