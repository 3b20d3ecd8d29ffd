// Ctrl-C and a polite end from outside: work that waits is broken off, what was made for it is cleared away, and one line says how to go
// on.
import { setImmediate } from 'node:timers/promises'

/** Thrown out of the work that was broken off; the shell's number for the signal is the exit code. */
export class Stopped extends Error {
  readonly code: number
  constructor(signal: NodeJS.Signals) {
    super('Stopped. What was published stays as it was, and what was read is kept: the next run goes on from there.')
    this.code = signal === 'SIGINT' ? 130 : 143
  }
}

let asked: Stopped | null = null

/** Does a command's work so that a signal ends it cleanly at any moment: where it waits it is broken off at once (`whileStoppable`),
 *  between two waits at the next, or where `endIfStopped` stands. A second signal ends the process. */
export async function stoppable<T>(work: () => T | Promise<T>): Promise<T> {
  const release = onSignal(signal => {
    asked ??= new Stopped(signal)
  })
  try {
    return await work()
  } finally {
    release()
    asked = null
  }
}

/** Throws where a signal came. It is heard a turn later than it comes. */
export async function endIfStopped(): Promise<void> {
  await setImmediate()
  if (asked) throw asked
}

/** Waits for the work; a signal ends it by `stop` and throws in its place. */
export async function whileStoppable<T>(stop: () => unknown, work: Promise<T>): Promise<T> {
  let release = () => {}
  const stopped = new Promise<never>((_, fail) => {
    const end = (reason: Stopped) => {
      // What ends by being stopped is not the reason.
      fail(reason)
      stop()
    }
    if (asked) end(asked)
    else release = onSignal(signal => end(new Stopped(signal)))
  })
  try {
    return await Promise.race([stopped, work])
  } finally {
    release()
  }
}

function onSignal(hear: (signal: NodeJS.Signals) => void): () => void {
  process.once('SIGINT', hear).once('SIGTERM', hear)
  return () => {
    process.off('SIGINT', hear).off('SIGTERM', hear)
  }
}
