// The thread in which the site before last is brought up to date; see spare.ts.
import { parentPort, workerData } from 'node:worker_threads'
import { strip, type WrittenAt } from './spare.ts'

const { spare, writtenAt } = workerData as { spare: string; writtenAt: WrittenAt }
parentPort!.postMessage(strip(spare, writtenAt))
