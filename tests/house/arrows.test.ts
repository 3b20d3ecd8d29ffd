// The laws of the house that a program can hold: arrows run down only, steps know nothing of each other,
// a folder is entered by its door, and names that say nothing are not used.
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const STEPS = ['read', 'parse', 'extract', 'resolve', 'write']

const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter(f => f.isFile() && /\.(ts|astro|mjs)$/.test(f.name))
  .map(f => relative(root, join(f.parentPath, f.name)))
  .sort()

const importsOf = (file: string) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g)].map(m =>
    relative(root, resolve(root, dirname(file), m[1]!)),
  )

/** The room of a file: 'model', 'checks', 'cli', 'site', 'pipeline/read' …, or 'pipeline' for pipeline.ts itself. */
const roomOf = (file: string): string => {
  const [, wing, step] = file.split('/')
  return wing === 'pipeline' && STEPS.includes(step!) ? `pipeline/${step}` : wing!
}

const ALLOWED: Record<string, string[]> = {
  model: [],
  checks: ['model'],
  cli: ['model', 'checks', 'pipeline'],
  site: ['model'],
  pipeline: ['model', ...STEPS.map(s => `pipeline/${s}`)],
  ...Object.fromEntries(STEPS.map(s => [`pipeline/${s}`, ['model']])),
}

describe('the house', () => {
  test('has files to look at', () => expect(files.length).toBeGreaterThan(20))

  test.each(files)('%s imports downwards only', file => {
    const room = roomOf(file)
    const upward = importsOf(file).filter(
      target => target.startsWith('src/') && roomOf(target) !== room && !ALLOWED[room]?.includes(roomOf(target)),
    )
    expect(upward, `${file} may import ${[room, ...(ALLOWED[room] ?? [])].join(', ')} only`).toEqual([])
  })

  test('no file has a name that says nothing', () => {
    expect(files.filter(f => /(?:^|[/-])(?:utils?|helpers?|common|types|manager|misc)[./]/.test(f))).toEqual([])
  })

  test('nothing is ordered by the language of the machine: byCode and byName are', () => {
    expect(files.filter(f => /\.localeCompare\(/.test(readFileSync(join(root, f), 'utf8')))).toEqual([])
  })

  test('every source file opens with a comment that says what it is', () => {
    const silent = files.filter(f => f.endsWith('.ts') && !/^(#!.*\n)?\s*\/[/*]/.test(readFileSync(join(root, f), 'utf8')))
    expect(silent).toEqual([])
  })

  test('nothing names a machine, a registry or a tool of the workplace', () => {
    const names = ['/' + 'work/', '/' + 'root/', 'npm' + 'js.org', 'deb.' + 'debian']
    const told = [...files, 'README.md', 'package.json', 'package-lock.json'].filter(f =>
      names.some(n => readFileSync(join(root, f), 'utf8').includes(n)),
    )
    expect(told).toEqual([])
  })
})
