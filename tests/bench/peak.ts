// The memory that a process and all that it started hold together, sampled while it runs. Linux only: elsewhere nothing is known.
import { readFileSync, readdirSync } from 'node:fs'

const EVERY_MS = 250

/** Begins to watch; the function returned ends it and gives the highest sum in MB, null where it cannot be told. */
export function watchMemory(pid: number): () => number | null {
  let peak = 0
  const timer = setInterval(() => {
    peak = Math.max(peak, heldBelow(pid))
  }, EVERY_MS)
  return () => {
    clearInterval(timer)
    return peak > 0 ? peak / 2 ** 20 : null
  }
}

/** Bytes in memory of a process and its descendants; of what several share (the program's own code above all) each holds its part. */
function heldBelow(root: number): number {
  const parents = new Map<number, number>()
  for (const name of namesIn('/proc')) {
    const pid = Number(name)
    if (!pid) continue
    // pid (name) state ppid …; the name may hold spaces and parentheses.
    const [, parent] = read(`/proc/${pid}/stat`)
      .replace(/^.*\)\s/s, '')
      .split(' ')
    if (parent) parents.set(pid, Number(parent))
  }
  const within = (pid: number): boolean => pid === root || (parents.has(pid) && within(parents.get(pid)!))
  return [...parents.keys()].reduce((sum, pid) => sum + (within(pid) ? heldBy(pid) : 0), 0)
}

/** Bytes; 0 for a process that has ended. */
const heldBy = (pid: number): number => 1024 * Number(/^Pss:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
