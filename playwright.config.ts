// Browser tests: the built site of the four filings in a real Chromium, served as any static host would.
import { existsSync } from 'node:fs'
import { defineConfig } from 'playwright/test'

const PORT = 4329
const candidates = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome']
const executablePath = candidates.find(path => path && existsSync(path))

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.spec.ts',
  outputDir: '.cache/test-results',
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  fullyParallel: true,
  timeout: 30_000,
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    launchOptions: {
      ...(executablePath && { executablePath }),
      // Root may not use Chromium's sandbox; the background services only look for hosts that a test has no use for.
      args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
    },
  },
  webServer: {
    command: `astro preview --ignore-lock --host 127.0.0.1 --port ${PORT}`,
    url: `http://127.0.0.1:${PORT}/`,
    reuseExistingServer: false,
    env: { ASTRO_TELEMETRY_DISABLED: '1', ASTRO_PREVIEW_BACKGROUND: '0' },
  },
})
