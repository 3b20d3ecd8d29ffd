import { defineConfig } from 'vitest/config'

// A worker for each core: the longest tests wait for builds, which are processes of their own.
export default defineConfig({ test: { include: ['tests/**/*.test.ts'], exclude: ['tests/e2e/**'], testTimeout: 60_000, setupFiles: ['tests/seed.ts'], maxWorkers: '100%' } })
