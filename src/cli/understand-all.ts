// Tasks -> what is understood of each, in their order, on all cores; few files are read in this thread, for starting workers takes longer.
// A worker that dies, or does not come back, costs the file it was at and no other.
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import pLimit from 'p-limit'
import { Tinypool } from 'tinypool'
import { crash, lost, understandFile, type Task, type Understood } from './understand-file.ts'

const FEW = 40
const LONGEST_MS = 300_000

export async function understandAll(tasks: readonly Task[], done: (count: number) => void): Promise<Understood[]> {
  let count = 0
  if (tasks.length <= FEW) return tasks.map(task => { const understood = understandFile(task); done(++count); return understood })
  const threads = Math.max(1, Number(process.env['WORKERS']) || availableParallelism())
  const pool = new Tinypool({ filename: join(import.meta.dirname, 'understand-file.ts'), name: 'understandFile', runtime: 'worker_threads', minThreads: threads, maxThreads: threads, idleTimeout: 60_000 })
  // No more at once than there are workers, so that the clock runs only while a file is being read.
  const limit = pLimit(threads)
  try {
    return await Promise.all(tasks.map(task => limit(async (): Promise<Understood> => {
      try {
        return await pool.run(task, { name: 'understandFile', signal: AbortSignal.timeout(LONGEST_MS) }) as Understood
      } catch (error) {
        return lost(crash(task.path, error))
      } finally {
        done(++count)
      }
    })))
  } finally {
    await pool.destroy()
  }
}
