// One build of a library at a time: a file beside its records names the process that writes them.
// A lock whose process has ended is taken over; one of another machine is not.
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import type { Folders } from '../model/config.ts'
import { isRunning, startOf } from './running.ts'

/** Takes the lock of a records folder, to be let go by the function returned; throws where another build has it. */
export function lockRecords({ content, records }: Folders): () => void {
  const file = `${records}.lock`
  const own = `${hostname()} ${process.pid} ${startOf(process.pid)}`
  // Whoever reads the content tells that there is none; it is not made here.
  if (!existsSync(content)) return () => {}
  mkdirSync(dirname(file), { recursive: true })
  for (let attempt = 0; ; attempt++) {
    try {
      const opened = openSync(file, 'wx')
      writeSync(opened, own)
      closeSync(opened)
      return () => {
        rmSync(file, { force: true })
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const holder = holderOf(file)
      if (holder && (attempt > 2 || holds(holder)))
        throw new Error(
          `Unexpected second build: process ${holder.split(' ')[1]} on ${holder.split(' ')[0]} is writing ${records}, expected one build of a library at a time. Wait for it to end and build again; if there is no such process, remove ${file}.`,
        )
      rmSync(file, { force: true })
    }
  }
}

function holderOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8') || null
  } catch {
    return null
  }
}

function holds(holder: string): boolean {
  const [host, pid, start] = holder.split(' ')
  if (host !== hostname()) return true
  return Number(pid) !== process.pid && isRunning(Number(pid)) && startOf(Number(pid)) === start
}
