// Disks that are full or may not be written: the message names the cause, what was published stays, and the next run is right.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SUMS } from '../../../src/model/records.ts'
import { generateLibrary } from '../../bench/generate.ts'
import { root, run, settingsOf, spawned, supplement, type Ended } from '../command.ts'
import { folderWith } from '../folder-with.ts'
import { sumsBelow } from '../sums-below.ts'

// A small disk of its own for one process: where the system allows it without rights.
const mounts = spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs tmpfs /mnt']).status === 0
const build = (...args: string[]): string => [process.execPath, join(root, 'src/cli/build.ts'), ...args].map(word => `'${word}'`).join(' ')

/** A build in which `at` is a disk with the options given; what is on it at the end lies in `after`. */
function onDisk(folder: string, at: string, options: string, before: string, ...args: string[]): Promise<Ended> {
  const script = `mkdir -p ${at} ${folder}/after && mount -t tmpfs -o ${options.replace('ro', 'rw')} tmpfs ${at} && ${before} ${options.includes('ro') ? `&& mount -o remount,ro ${at}` : ''} && { ${build(...args)}; code=$?; cp -r ${at}/. ${folder}/after; exit $code; }`
  return spawned('unshare', ['-rm', 'sh', '-c', script], settingsOf(folder)).ended
}

/** All records; the list of sums tells when each was written, which differs. */
function recordsOf(folder: string): Map<string, string> {
  const sums = sumsBelow(join(folder, 'content/records'))
  sums.delete(SUMS)
  return sums
}

const filings = (count: number): Record<string, string> =>
  Object.fromEntries([...generateLibrary(count, 11)].map(({ path, text }) => [`content/filings/${path}`, text]))

describe.runIf(mounts)('on a small disk', () => {
  test('a disk that is full while records are written', async () => {
    const folder = folderWith(filings(50))
    const { code, said } = await onDisk(folder, `${folder}/content/records`, 'size=200k', 'true', '--records-only')
    expect([code, said]).toEqual([
      1,
      expect.stringMatching(
        /Error: Unexpected failure to \w+ .*content\/records.* \(ENOSPC\): the disk is full; make room, then run the command again\. What was published stays as it was, and what was read is kept\.\n$/,
      ),
    ])
    expect((await run(folder, 'build', ['--records-only'])).code).toBe(0)
    const fresh = folderWith(filings(50))
    await run(fresh, 'build', ['--records-only'])
    expect(recordsOf(folder)).toEqual(recordsOf(fresh))
  }, 120_000)

  test('a disk that is full while pages are written: the site before is whole', async () => {
    const folder = folderWith({ 'content/filings/a.txt': supplement() })
    const disk = `${folder}/disk`
    mkdirSync(disk)
    const { code, said } = await spawned(
      'unshare',
      [
        '-rm',
        'sh',
        '-c',
        `mount -t tmpfs -o size=400k tmpfs ${disk} && mkdir ${disk}/out && echo 'the site before' > ${disk}/out/index.html && { ${build()}; code=$?; mkdir ${folder}/after; cp -r ${disk}/. ${folder}/after; exit $code; }`,
      ],
      { ...settingsOf(folder), OUT_DIR: `${disk}/out` },
    ).ended
    expect([code, said]).toEqual([
      1,
      expect.stringMatching(
        /Error: Unexpected failure to \w+ .*disk\/out\.new-.* \(ENOSPC\): the disk is full; make room, then run the command again\. What was published stays as it was/,
      ),
    ])
    expect([...sumsBelow(`${folder}/after`).keys()]).toEqual(['out/index.html'])
    expect(readFileSync(`${folder}/after/out/index.html`, 'utf8')).toBe('the site before\n')
    expect((await run(folder, 'build')).code).toBe(0)
  }, 120_000)

  test.each([
    ['by one process', {}],
    ['in parts', { MOST_PAGES: '1', WORKERS: '2' }],
  ])(
    'an output on another disk than the program, made %s',
    async (_, environment) => {
      const folder = folderWith({ 'content/filings/a.txt': supplement() })
      const disk = `${folder}/disk`
      mkdirSync(disk)
      const { code, said } = await spawned(
        'unshare',
        [
          '-rm',
          'sh',
          '-c',
          `mount -t tmpfs tmpfs ${disk} && { ${build()}; code=$?; mkdir ${folder}/after; cp -r ${disk}/. ${folder}/after; exit $code; }`,
        ],
        { ...settingsOf(folder), OUT_DIR: `${disk}/out`, ...environment },
      ).ended
      expect(code, said).toBe(0)
      expect((await run(folder, 'build')).code).toBe(0)
      expect(sumsBelow(`${folder}/after/out`)).toEqual(sumsBelow(join(folder, 'out')))
      expect(readdirSync(`${folder}/after`)).toEqual(['out'])
    },
    120_000,
  )

  test('a disk that is full where the cache is: the build goes on without it', async () => {
    const folder = folderWith(filings(50))
    const { code, said } = await onDisk(folder, `${folder}/cache`, 'size=100k', 'true', '--records-only')
    expect([code, said]).toEqual([0, expect.stringContaining('50 filings')])
  }, 60_000)

  test('an output that may not be written is told of at once, before anything is read', async () => {
    const folder = folderWith(filings(3))
    const disk = `${folder}/disk`
    mkdirSync(disk)
    const { code, said } = await spawned(
      'unshare',
      ['-rm', 'sh', '-c', `mount -t tmpfs tmpfs ${disk} && mkdir ${disk}/out && mount -o remount,ro ${disk} && ${build()}`],
      { ...settingsOf(folder), OUT_DIR: `${disk}/out` },
    ).ended
    expect([code, said]).toEqual([
      1,
      expect.stringMatching(
        /^Error: Unexpected failure to mkdir .*disk\/out\.new-\d+ \(EROFS\): the disk is read-only; choose another folder, or let it be written, then run the command again\..*\n$/,
      ),
    ])
    expect(existsSync(join(folder, 'cache'))).toBe(false)
  }, 60_000)
})

test('an output folder that holds the filings is refused: nothing of the input is changed', async () => {
  const folder = folderWith({ 'content/filings/a.txt': supplement() })
  const before = sumsBelow(join(folder, 'content/filings'))
  const { code, said } = await run(folder, 'build', [], { OUT_DIR: folder })
  expect([code, said]).toEqual([
    1,
    expect.stringMatching(
      /^Error: Unexpected OUT_DIR .*, which holds .*content, expected a folder of its own: all else in it would be removed\. Choose another\.\n$/,
    ),
  ])
  expect(sumsBelow(join(folder, 'content/filings'))).toEqual(before)
}, 30_000)
