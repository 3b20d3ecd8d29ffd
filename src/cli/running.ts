// The number of a process -> whether it runs, and since when by the machine's own count, which no clock can set back.
import { readFileSync } from 'node:fs'

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Ticks from the start of the machine to that of the process; '' where the system does not tell. Numbers of processes come again, the
 *  two together do not. */
export function startOf(pid: number): string {
  // 4711 (node) S 1 … 22nd field; the name in parentheses may hold spaces
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
