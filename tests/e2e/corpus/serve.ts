// Builds the site of ../shared/corpus into a folder of its own, without pictures, its search index in many small shards as a large site has
// it, and serves it until it is stopped.
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { indexFolder } from '../../../src/site/search/index-folder.ts'
import { CORPUS, folder, out, PORT } from './corpus-site.ts'

const root = resolve(import.meta.dirname, '../../..')
const content = join(folder, 'content')
const env = {
  ...process.env,
  CONTENT_DIR: content,
  OUT_DIR: out,
  CACHE_DIR: join(folder, 'cache'),
  SITE_CARDS: '0',
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_PREVIEW_BACKGROUND: '0',
}

rmSync(content, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
cpSync(CORPUS, join(content, 'filings'), { recursive: true })
const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'src/cli/build.ts')], { cwd: root, env, encoding: 'utf8' })
if (status !== 0) throw new Error(`The site of ${CORPUS} could not be built.\n${stdout}\n${stderr}`)

rmSync(join(out, 'pagefind'), { recursive: true })
await indexFolder(out, join(folder, 'cache/search-in-shards'), { most: 100 })

const server = spawn(
  process.execPath,
  [join(root, 'node_modules/astro/bin/astro.mjs'), 'preview', '--ignore-lock', '--host', '127.0.0.1', '--port', String(PORT)],
  { cwd: root, env, stdio: 'inherit' },
)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    server.kill(signal)
    process.exit()
  })
