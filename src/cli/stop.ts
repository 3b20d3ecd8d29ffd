// Ctrl-C and a polite end from outside: work that waits is broken off, what was made for it is cleared away, and one line says how to go
// on.

/** Thrown out of the work that was broken off; the shell's number for the signal is the exit code. */
export class Stopped extends Error {
  readonly code: number
  constructor(signal: NodeJS.Signals) {
    super('Stopped. What was published stays as it was, and what was read is kept: the next run goes on from there.')
    this.code = signal === 'SIGINT' ? 130 : 143
  }
}

/** Waits for the work; a signal ends it by `stop` and throws in its place. */
export async function whileStoppable<T>(stop: () => unknown, work: Promise<T>): Promise<T> {
  let onSignal: (signal: NodeJS.Signals) => void = () => {}
  const stopped = new Promise<never>((_, fail) => {
    onSignal = signal => {
      stop()
      fail(new Stopped(signal))
    }
  })
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal)
  try {
    return await Promise.race([work, stopped])
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal)
  }
}
