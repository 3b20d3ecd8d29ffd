// Browser tests: the built site of the four filings in a real Chromium, served as any static host would; where ../shared is there, also the
// site of its corpus.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig } from 'playwright/test'
import { CORPUS, PORT as CORPUS_PORT } from './corpus/corpus-site.ts'

// Builds that tests start share what Node makes of the program's files.
process.env['NODE_COMPILE_CACHE'] ||= resolve(import.meta.dirname, '../../.cache/compiled')

const PORT = 4329
const candidates = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome']
const executablePath = candidates.find(path => path && existsSync(path))
const hasCorpus = existsSync(CORPUS)
if (!hasCorpus && !process.env['TEST_WORKER_INDEX'])
  console.log('Skipped: browser tests of the corpus site, since ../shared/corpus is not here.')

const at = (port: number) => `http://127.0.0.1:${port}`
const served = {
  cwd: resolve(import.meta.dirname, '../..'),
  reuseExistingServer: false,
  timeout: 240_000,
  env: { ASTRO_TELEMETRY_DISABLED: '1', ASTRO_PREVIEW_BACKGROUND: '0' },
}

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../.cache/test-results',
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  fullyParallel: true,
  timeout: 30_000,
  reporter: 'list',
  use: {
    launchOptions: {
      ...(executablePath && { executablePath }),
      // Root may not use Chromium's sandbox; the background services only look for hosts that a test has no use for.
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  projects: [
    { name: 'seeds', testIgnore: 'corpus/**', use: { baseURL: at(PORT) } },
    ...(hasCorpus ? [{ name: 'corpus', testDir: 'corpus', use: { baseURL: at(CORPUS_PORT) } }] : []),
  ],
  webServer: [
    { ...served, command: `astro preview --ignore-lock --host 127.0.0.1 --port ${PORT}`, url: at(PORT) },
    ...(hasCorpus ? [{ ...served, command: 'node tests/e2e/corpus/serve.ts', url: at(CORPUS_PORT) }] : []),
  ],
})
