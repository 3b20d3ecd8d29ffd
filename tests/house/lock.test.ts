// `npm ci` refuses a lock file that lacks a package another one names, be it for another system; such a lock must not be committed.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

interface Locked { dependencies?: Record<string, string>; optionalDependencies?: Record<string, string>; resolved?: string }

test('the lock file holds every package that one of its packages names, and no address', () => {
  const { packages } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package-lock.json'), 'utf8')) as { packages: Record<string, Locked> }
  const lacking = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies }).filter(name => {
      // A package is looked up beside the one that names it, then outwards.
      for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
        if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return false
        if (!at) return true
      }
    }).map(name => `${path || 'package.json'} names ${name}`))
  expect(Object.keys(packages).length).toBeGreaterThan(100)
  expect(lacking).toEqual([])
  expect(Object.entries(packages).filter(([, p]) => p.resolved).map(([path]) => path)).toEqual([])
})
