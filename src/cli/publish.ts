// A site made beside the published one -> takes its place in one exchange. At every moment the published folder is the old site or the new
// one, whole.
//   dist             published          dist.new-<pid>   being made, with dist.new-<pid>-parts beside it where it is made in parts;
//                                       what a killed build left behind is removed by the next
//   dist.old         the one before, for the moment of the exchange; put back where a build was killed within it
//   .cache/spare-…   the one before, from then on: the next build brings it up to date in place of making and removing as many files
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { isRunning } from './running.ts'

const oldOf = (out: string): string => `${out}.old`

/** Puts back the site of a build that was killed while it exchanged. */
function recover(out: string): void {
  if (!existsSync(out) && existsSync(oldOf(out))) renameSync(oldOf(out), out)
}

/** An empty folder beside the published one. Throws at once where there can be none, before any work is done in vain. */
export function stage(out: string, inputs: readonly string[]): string {
  const inside = inputs.find(input => `${input}${sep}`.startsWith(`${out}${sep}`))
  if (inside)
    throw new Error(
      `Unexpected OUT_DIR ${out}, which holds ${inside}, expected a folder of its own: all else in it would be removed. Choose another.`,
    )
  recover(out)
  mkdirSync(dirname(out), { recursive: true })
  for (const name of readdirSync(dirname(out))) {
    const pid = name.startsWith(`${basename(out)}.new-`) ? Number.parseInt(name.slice(basename(out).length + 5), 10) : 0
    if (pid && !(isRunning(pid) && pid !== process.pid)) rmSync(join(dirname(out), name), { recursive: true, force: true })
  }
  const staging = `${out}.new-${process.pid}`
  mkdirSync(staging)
  return staging
}

/** Exchanges the published folder for the one made beside it; the one before is put aside as `spare`, where there is to be one. */
export function publish(staging: string, out: string, spare: string | null): void {
  rmSync(oldOf(out), { recursive: true, force: true })
  try {
    if (existsSync(out)) renameSync(out, oldOf(out))
    renameSync(staging, out)
  } catch (error) {
    recover(out)
    throw new Error(
      `Unexpected failure to put the new site into ${out} (${(error as NodeJS.ErrnoException).code}), expected a folder that can be renamed; what was published stays. Where OUT_DIR is a mounted disk, take a folder on it.`,
      { cause: error },
    )
  }
  if (!spare || !putAside(oldOf(out), spare)) rmSync(oldOf(out), { recursive: true, force: true })
}

/** False where it cannot be there: on another disk, or where nothing may be written. */
function putAside(old: string, spare: string): boolean {
  if (!existsSync(old)) return true
  try {
    rmSync(spare, { recursive: true, force: true })
    mkdirSync(dirname(spare), { recursive: true })
    renameSync(old, spare)
    return true
  } catch {
    return false
  }
}

/** After a failure: nothing is left of what was being made. */
export function discard(staging: string): void {
  rmSync(staging, { recursive: true, force: true, maxRetries: 5 })
}
