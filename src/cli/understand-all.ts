// Tasks -> what is understood of each, in their order, on all cores; few files are read in this thread, for starting workers takes longer.
// A worker that dies, or does not come back, costs the file it was at and no other.
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import pLimit from 'p-limit'
import { Tinypool } from 'tinypool'
import { numberOf } from '../model/share.ts'
import type { Shard } from './shard.ts'
import { whileStoppable } from './stop.ts'
import { crash, keptOf, lost, understandFile, type Task, type Understood } from './understand-file.ts'

const FEW = 40
const LONGEST_MS = 300_000

/** With a shard, its own first and then what others have not done yet: machines that share a disk share the work without waiting for one
 *  another. */
export async function understandAll(
  tasks: readonly Task[],
  done: (count: number) => void,
  shard: Shard | null = null,
): Promise<Understood[]> {
  if (shard) {
    const order = orderOf(tasks, shard)
    const understood = await understandAll(
      order.map(i => tasks[i]!),
      done,
    )
    const places = new Map(order.map((i, place) => [i, place]))
    return tasks.map((_, i) => understood[places.get(i)!]!)
  }
  // Reading what is kept takes less than handing it from thread to thread.
  const kept = tasks.map(task => (task.cache && existsSync(task.cache) ? keptOf(task) : null))
  const fresh = tasks.filter((_, i) => !kept[i])
  const understood = fresh.length ? await understandFresh(fresh, count => done(tasks.length - fresh.length + count)) : []
  let next = 0
  return kept.map(one => one ?? understood[next++]!)
}

async function understandFresh(tasks: readonly Task[], done: (count: number) => void): Promise<Understood[]> {
  let count = 0
  if (tasks.length <= FEW)
    return tasks.map(task => {
      const understood = understandFile(task)
      done(++count)
      return understood
    })
  const threads = Math.max(1, Number(process.env['WORKERS']) || availableParallelism())
  const pool = new Tinypool({
    filename: join(import.meta.dirname, 'understand-file.ts'),
    name: 'understandFile',
    runtime: 'worker_threads',
    minThreads: threads,
    maxThreads: threads,
    idleTimeout: 60_000,
  })
  // No more at once than there are workers, so that the clock runs only while a file is being read.
  const limit = pLimit(threads)
  try {
    return await whileStoppable(
      () => limit.clearQueue(),
      Promise.all(
        tasks.map(task =>
          limit(async (): Promise<Understood> => {
            try {
              return (await pool.run(task, { name: 'understandFile', signal: AbortSignal.timeout(LONGEST_MS) })) as Understood
            } catch (error) {
              return lost(crash(task.path, error))
            } finally {
              done(++count)
            }
          }),
        ),
      ),
    )
  } finally {
    await pool.destroy()
  }
}

/** Own tasks from the first on, then those of each following shard from its last: two meet in the middle, and what is met is in the
 *  cache. */
function orderOf(tasks: readonly Task[], { number, of }: Shard): number[] {
  const shares = Map.groupBy(tasks.keys(), i => numberOf(tasks[i]!.path, of))
  return Array.from({ length: of }, (_, ahead) => {
    const share = shares.get(((number - 1 + ahead) % of) + 1) ?? []
    return ahead ? share.toReversed() : share
  }).flat()
}
