// A thread that looks through its share of the site before last, tells what it found, and takes out what it is then told to; see spare.ts.
// The entries of the folders at the top are dealt out in turn; what stands beside those folders is the first thread's.
import { lstatSync, readdirSync, rmSync, rmdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'

/** Names, relative and with slashes, and when each was written (milliseconds since 1970); NaN of what is no file: a link, or a folder
 *  with nothing in it. */
export interface Found {
  names: string[]
  times: Float64Array
}

const { spare, nth, of } = workerData as { spare: string; nth: number; of: number }

function find(): Found {
  const names: string[] = []
  const times: number[] = []
  let turn = 0
  const note = (name: string, time: number) => {
    names.push(name)
    times.push(time)
  }
  const within = (below: string, depth: number): void => {
    const entries = readdirSync(join(spare, below), { withFileTypes: true })
    if (!entries.length && (depth > 1 || nth === 0)) note(below, NaN)
    for (const entry of entries) {
      if (depth === 1 && turn++ % of !== nth) continue
      const name = below ? `${below}/${entry.name}` : entry.name
      if (entry.isDirectory()) within(name, depth + 1)
      else if (depth > 0 || nth === 0) note(name, entry.isFile() ? lstatSync(join(spare, name)).mtimeMs : NaN)
    }
  }
  within('', 0)
  return { names, times: Float64Array.from(times) }
}

/** With the folders that held nothing else. */
function remove(name: string): void {
  rmSync(join(spare, name), { recursive: true, force: true })
  // What another thread finds in a folder, or has removed with it, is no failure.
  try {
    for (let folder = dirname(name); folder !== '.'; folder = dirname(folder)) rmdirSync(join(spare, folder))
  } catch {
    return
  }
}

parentPort!.once('message', (names: string[]) => {
  for (const name of names) remove(name)
  parentPort!.postMessage(true)
})
const found = find()
parentPort!.postMessage(found, [found.times.buffer as ArrayBuffer])
