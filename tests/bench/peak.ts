// The memory that a process and all that it started hold together, sampled while it runs. Linux only: elsewhere nothing is known.
import { readFileSync, readdirSync } from 'node:fs'

const EVERY_MS = 250
const PAGE_BYTES = 4096

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

/** Bytes in memory of a process and its descendants; what they share is counted with each. */
function heldBelow(root: number): number {
  const processes = new Map<number, { parent: number; bytes: number }>()
  for (const name of namesIn('/proc')) {
    const pid = Number(name)
    if (!pid) continue
    // pid (name) state ppid … rss is field 24; the name may hold spaces and parentheses.
    const fields = read(`/proc/${pid}/stat`)
      .replace(/^.*\)\s/s, '')
      .split(' ')
    if (fields.length > 21) processes.set(pid, { parent: Number(fields[1]), bytes: Number(fields[21]) * PAGE_BYTES })
  }
  const within = (pid: number): boolean => pid === root || (processes.has(pid) && within(processes.get(pid)!.parent))
  return [...processes].reduce((sum, [pid, { bytes }]) => sum + (within(pid) ? bytes : 0), 0)
}

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
