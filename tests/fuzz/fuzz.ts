// `npm run fuzz -- --count 1000000 [--from 0] [--workers 2] [--keep DIR]`: damaged inputs through read, parse and extract on all cores, in
// constant memory. One that hangs is ended and told. Ctrl-C ends cleanly and says how to go on. Ends with counts, rate and memory; exits
// non-zero where anything went wrong.
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { givenOrEnd } from '../../src/cli/command.ts'
import { progressOf, spellDuration } from '../../src/cli/progress.ts'
import { mutate } from './mutate.ts'
import { originals } from './originals.ts'
import { LIMIT_MS } from './try.ts'

const { options } = givenOrEnd({
  call: 'npm run fuzz',
  does: 'Damages filings in ways that a number decides, and reads them: nothing may crash, hang or lose a word.',
  options: {
    count: { value: 'N', does: 'how many inputs; 10000 without it' },
    from: { value: 'N', does: 'the number of the first; 0 without it' },
    workers: { value: 'N', does: 'how many at once; as many as there are cores without it' },
    keep: { value: 'DIR', does: 'put the inputs there that something went wrong with' },
  },
})
const first = Number(options['from'] ?? 0)
const end = first + Number(options['count'] ?? 10_000)
const threads = Math.max(1, Number(options['workers'] ?? availableParallelism()))
const keep = options['keep']

/** Of what goes wrong so many are told; the rest is counted. */
const MOST_TOLD = 200
const MEMORY_EVERY = 5000
/** A worker that needs more has lost control of an input. */
const WORKER_MEGABYTES = 1024
/** A worker's first input waits for its start. */
const START_MS = 20_000

const told: { n: number; what: string }[] = []
const start = performance.now()
const progress = progressOf('Trying', end - first)
let wrong = 0
let done = 0
let next = first
let stopped = false
const busy = new Set<number>()
const megabytes: number[] = []

function tell(n: number, what: string): void {
  wrong++
  if (told.length < MOST_TOLD) told.push({ n, what })
}

/** What was done to an input; made anew, since none is kept. */
const spell = (n: number): string => {
  const { file, done: damage } = mutate(originals(), n)
  return `${damage} of ${basename(file)}`
}

function finished(n: number): void {
  busy.delete(n)
  progress(++done)
  if (done % MEMORY_EVERY === 0) megabytes.push(process.memoryUsage().rss / 2 ** 20)
}

/** One worker until there is nothing left, or it had to be ended; true where there is more to do. */
const work = () =>
  new Promise<boolean>(settle => {
    const worker = new Worker(new URL('./fuzz-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: WORKER_MEGABYTES },
    })
    let timer: NodeJS.Timeout | undefined
    let at = -1
    let over = false
    const stop = (more: boolean) => {
      if (over) return
      over = true
      clearTimeout(timer)
      void worker.terminate().then(() => settle(more))
    }
    const lose = (why: string) => {
      if (over) return
      tell(at, `${spell(at)}: ${why}`)
      finished(at)
      stop(true)
    }
    const send = (slack: number) => {
      if (next >= end || stopped) return stop(false)
      at = next++
      busy.add(at)
      // Many times the limit: the worker itself tells of what is slow, by its own time; the clock here, which runs for others too, ends
      // what does not come back.
      timer = setTimeout(lose, 12 * LIMIT_MS + slack, 'hangs')
      worker.postMessage(at)
    }
    worker.on('message', (said: { n: number; wrong: string[] }) => {
      // It came back after all while it was being ended: told already, and nothing more is sent to it.
      if (over) return
      clearTimeout(timer)
      for (const what of said.wrong) tell(said.n, what)
      finished(said.n)
      send(0)
    })
    worker.on('error', error => lose(`ends the worker (${error.message})`))
    send(START_MS)
  })

process.once('SIGINT', () => {
  stopped = true
})
await Promise.all(
  Array.from({ length: threads }, async () => {
    while (await work());
  }),
)

if (keep) {
  mkdirSync(keep, { recursive: true })
  for (const n of new Set(told.map(t => t.n))) {
    const { file, bytes } = mutate(originals(), n)
    writeFileSync(join(keep, `${n}-${basename(file)}`), bytes)
  }
}
for (const { n, what } of told) console.log(`${n}: ${what}`)
const seconds = (performance.now() - start) / 1000
console.log(
  `${done} damaged inputs on ${threads} cores in ${spellDuration(seconds)}, ${(done / seconds).toFixed(1)}/s: ${wrong} went wrong${wrong > told.length ? ` (${told.length} told)` : ''}.`,
)
console.log(
  `${
    megabytes.length
      ? `Memory every ${MEMORY_EVERY}: ${megabytes
          .slice(-20)
          .map(m => m.toFixed(0))
          .join(', ')} MB; peak`
      : 'Peak of memory'
  } ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB.`,
)
if (stopped) console.log(`Stopped. Go on with: npm run fuzz -- --from ${Math.min(next, ...busy)} --count ${end - Math.min(next, ...busy)}`)
process.exitCode = wrong ? 1 : stopped ? 130 : 0
