// `npm run fuzz -- --count 10000 [--from 0] [--keep DIR]`: damaged inputs in a worker; one that hangs is ended and told.
// Ends with counts and peak memory; exits non-zero where anything went wrong.
import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import { mutate } from './mutate.ts'
import { originals } from './originals.ts'
import { LIMIT_MS, tryInput } from './try.ts'

if (!isMainThread) {
  const from = originals()
  parentPort!.on('message', (n: number) => {
    const { file, bytes, done } = mutate(from, n)
    parentPort!.postMessage({ n, wrong: tryInput(file, bytes).map(what => `${n} (${done} of ${basename(file)}): ${what}`) })
  })
} else {
  const { values } = parseArgs({ options: { count: { type: 'string', default: '10000' }, from: { type: 'string', default: '0' }, keep: { type: 'string' } } })
  const first = Number(values.from), end = first + Number(values.count), from = originals()
  const wrong: string[] = []
  const start = performance.now()
  let next = first

  /** Runs inputs until one hangs or all are done; the number of the one that hung, or null. */
  const run = () => new Promise<number | null>(settle => {
    const worker = new Worker(new URL(import.meta.url))
    let timer: NodeJS.Timeout | undefined
    const stop = (hung: number | null) => { clearTimeout(timer); void worker.terminate().then(() => settle(hung)) }
    const send = () => {
      if (next >= end) return stop(null)
      // Twice the limit: the worker itself tells of what is slow, the clock here ends what does not come back.
      timer = setTimeout(() => stop(next), 2 * LIMIT_MS + (next === first ? 10_000 : 0))
      worker.postMessage(next)
    }
    worker.on('message', (said: { n: number; wrong: string[] }) => {
      clearTimeout(timer)
      wrong.push(...said.wrong)
      next = said.n + 1
      if ((next - first) % 1000 === 0) console.log(`${next - first} tried, ${wrong.length} wrong, ${((performance.now() - start) / 1000).toFixed(0)} s, ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`)
      send()
    })
    send()
  })

  for (let hung = await run(); hung !== null; hung = await run()) {
    wrong.push(`${hung} (${mutate(from, hung).done} of ${basename(mutate(from, hung).file)}): hangs`)
    next = hung + 1
  }
  if (values.keep) {
    mkdirSync(values.keep, { recursive: true })
    for (const n of new Set(wrong.map(w => Number.parseInt(w, 10)))) writeFileSync(join(values.keep, `${n}-${basename(mutate(from, n).file)}`), mutate(from, n).bytes)
  }
  for (const what of wrong.slice(0, 200)) console.log(what)
  console.log(`${end - first} damaged inputs in ${((performance.now() - start) / 1000).toFixed(0)} s, peak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB: ${wrong.length} went wrong`)
  process.exitCode = wrong.length ? 1 : 0
}
