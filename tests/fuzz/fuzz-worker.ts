// A thread of `npm run fuzz`: the number of a damaged input in, what went wrong with it out.
import { basename } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { mutate } from './mutate.ts'
import { originals } from './originals.ts'
import { tryInput } from './try.ts'

const from = originals()
parentPort!.on('message', (n: number) => {
  const { file, bytes, done } = mutate(from, n)
  parentPort!.postMessage({ n, wrong: tryInput(file, bytes).map(what => `${done} of ${basename(file)}: ${what}`) })
})
