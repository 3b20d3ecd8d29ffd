// The lock file names what it asks for: a package for another platform that a registry did not have when the lock was written
// would make `npm ci` refuse on every machine.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

interface Package {
  version?: string
  optionalDependencies?: Record<string, string>
}

test('every optional package of the lock file is in it', () => {
  const lock = JSON.parse(readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8')) as {
    packages: Record<string, Package>
  }
  const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter(name => !lock.packages[`node_modules/${name}`] && !lock.packages[`${path}/node_modules/${name}`])
      .map(name => `${path || 'package.json'} asks for ${name}`),
  )
  expect(Object.keys(lock.packages).length).toBeGreaterThan(100)
  expect(missing).toEqual([])
})
