// How long each step of a command took: told at its end, and as JSON in STEPS_FILE for whoever measures.
import { writeFileSync } from 'node:fs'
import { spellDuration } from './progress.ts'

const seconds = new Map<string, number>()

/** Does a step's work; a step done in several pieces is added up. */
export async function timed<T>(step: string, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now()
  try {
    return await work()
  } finally {
    seconds.set(step, (seconds.get(step) ?? 0) + (performance.now() - start) / 1000)
  }
}

/** "reading 12 s, joining 3 s, pages 1 min 2 s"; what took no second is not told. */
export const spellSteps = (): string =>
  [...seconds]
    .filter(([, took]) => took >= 1)
    .map(([step, took]) => `${step} ${spellDuration(took)}`)
    .join(', ')

/** Into STEPS_FILE, where it is given. */
export function writeSteps(): void {
  const file = process.env['STEPS_FILE']
  if (file) writeFileSync(file, `${JSON.stringify(Object.fromEntries(seconds))}\n`)
}
