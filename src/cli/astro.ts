// Runs Astro in the project's root with its telemetry and background services off; exits as it does.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { folders, root } from './records.ts'

/** Runs `astro <arguments>` to its end; the exit code. */
export function runAstro(args: readonly string[]): number {
  const program = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs')
  const { status } = spawnSync(process.execPath, [program, ...args], {
    cwd: root, stdio: 'inherit',
    env: { ...process.env, CONTENT_DIR: folders.content, OUT_DIR: folders.out, ASTRO_TELEMETRY_DISABLED: '1', ASTRO_PREVIEW_BACKGROUND: '0', ASTRO_DEV_BACKGROUND: '0' },
  })
  return status ?? 1
}
