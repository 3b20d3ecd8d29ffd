// Ends a command with its exit code; an error about us or the set-up is told in one sentence, its trace on request.
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
    console.error(`Error: ${error instanceof Error ? sentenceOf(error) : String(error)}`)
    if (process.env['DEBUG'] && error instanceof Error) console.error(error.stack)
    process.exitCode = 1
  }
}

const CAUSES: Record<string, string> = {
  ENOSPC: 'the disk is full; make room',
  EDQUOT: 'the quota of the disk is used up; make room',
  EROFS: 'the disk is read-only; choose another folder, or let it be written',
  EACCES: 'permission is denied; choose another folder, or let it be written',
  EPERM: 'permission is denied; choose another folder, or let it be written',
  EMFILE: 'too many files are open; raise the limit (ulimit -n)',
  EIO: 'the disk reports a fault',
}

/** What the system refused, where, and what to do; nothing is lost by it. */
function sentenceOf(error: Error & NodeJS.ErrnoException & { dest?: string }): string {
  const cause = error.code && CAUSES[error.code]
  return cause ? `Unexpected failure to ${error.syscall ?? 'write'} ${error.dest ?? error.path ?? 'a file'} (${error.code}): ${cause}, then run the command again. What was published stays as it was, and what was read is kept.` : error.message
}
