// Ends a command with its exit code; an error about us or the set-up is told in one sentence, its trace on request.
import { spellFailure } from '../model/failure.ts'
import { Stopped } from './stop.ts'

export async function runOrExplain(work: () => number | Promise<number>): Promise<void> {
  try {
    process.exitCode = await work()
  } catch (error) {
    if (error instanceof Stopped) {
      console.error(error.message)
      process.exitCode = error.code
      return
    }
    tellFailure(error)
    process.exitCode = 1
  }
}

export function tellFailure(error: unknown): void {
  console.error(`Error: ${error instanceof Error ? spellFailure(error) : String(error)}`)
  if (process.env['DEBUG'] && error instanceof Error) console.error(error.stack)
}
