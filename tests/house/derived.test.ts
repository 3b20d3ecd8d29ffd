// What pages derive of records must be told where it is planned which pages stand; what is not told makes its pages anew each time.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const site = resolve(import.meta.dirname, '../../src/site')
const PLAN = 'kept/plan.ts'

test('every derived value is told to the plan', () => {
  const deriving = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter(
    file => file.endsWith('.ts') && !file.startsWith('trace') && /^restsOn\(/m.test(readFileSync(join(site, file), 'utf8')),
  )
  const plan = readFileSync(join(site, PLAN), 'utf8')
  const told = [...plan.matchAll(/^import (?:.* from )?'([^']+)'$/gm)].map(m => relative(site, join(site, 'kept', m[1]!)))
  expect(deriving.length).toBeGreaterThan(3)
  expect(deriving.filter(file => !told.includes(file))).toEqual([])
})
