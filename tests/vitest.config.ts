import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**'],
    testTimeout: 60_000,
    setupFiles: ['tests/seed.ts'],
    // A worker for each core: the longest tests wait for builds, which are processes of their own; these share what Node makes of the
    // program's files.
    maxWorkers: '100%',
    // No module keeps anything that another test could change: files of one worker share what was loaded, which halves their time.
    isolate: false,
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, '../.cache/compiled') },
  },
})
