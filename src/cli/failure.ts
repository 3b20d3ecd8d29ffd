// Ends a command with its exit code; an error about us or the set-up is told in one sentence, its trace on request.

export async function runOrExplain(work: () => number | Promise<number>): Promise<void> {
  try {
    process.exitCode = await work()
  } catch (error) {
    console.error(`Error: ${error instanceof Error ? error.message : String(error)}`)
    if (process.env['DEBUG'] && error instanceof Error) console.error(error.stack)
    process.exitCode = 1
  }
}
