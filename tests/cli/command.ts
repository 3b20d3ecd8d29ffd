// Runs the project's commands as a user does, as processes of their own.
import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')

export interface Ended {
  code: number | null
  signal: NodeJS.Signals | null
  said: string
}
export interface Running {
  child: ChildProcess
  ended: Promise<Ended>
}

/** The three folders of a library in `folder`, no cards, no colours. */
export const settingsOf = (folder: string): Record<string, string> => ({
  CONTENT_DIR: join(folder, 'content'),
  OUT_DIR: join(folder, 'out'),
  CACHE_DIR: join(folder, 'cache'),
  SITE_CARDS: '0',
  NO_COLOR: '1',
  FORCE_COLOR: '0',
})

/** `build --records-only` and the like, in a process group of its own, so that all of it can be ended at once. */
export function start(folder: string, command: string, args: readonly string[] = [], environment: Record<string, string> = {}): Running {
  return spawned(process.execPath, [join(root, `src/cli/${command}.ts`), ...args], { ...settingsOf(folder), ...environment })
}

export function spawned(program: string, args: readonly string[], environment: Record<string, string>): Running {
  const child = spawn(program, args, {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', text => {
      said += text
    })
  return {
    child,
    ended: new Promise(settle => {
      child.once('close', (code, signal) => settle({ code, signal, said }))
    }),
  }
}

export const run = (...args: Parameters<typeof start>): Promise<Ended> => start(...args).ended

/** A short supplement that is read without a doubt. */
export const supplement = (name = 'Alder Growth Fund', day = 'March 1, 2010'): string =>
  `ALDER SERIES TRUST\n\n${name}\n\nSupplement dated ${day} to the Prospectus dated May 1, 2009\n\nEffective ${day}, Brook Advisors, LLC will replace Cairn Capital, Inc. as the subadviser to the Fund.\n`
