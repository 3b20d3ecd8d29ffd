// `npm run faults -- --kills 100 [--seed 1]`: builds killed at random moments. At each of them the published folder is the old site or the
// new one, whole; nothing of the input is changed; and the next build that is let run to its end makes the right site. CI tries a few.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { givenOrEnd } from '../../../src/cli/command.ts'
import { randomFrom } from '../../bench/random.ts'
import { sumsBelow } from '../sums-below.ts'
import { run, start, supplement } from '../command.ts'

export interface Told {
  kills: number
  inTime: number
  between: number
  wrong: string[]
}

const same = (a: Map<string, string>, b: Map<string, string>): boolean =>
  a.size === b.size && [...a].every(([path, sum]) => b.get(path) === sum)

export async function killAtRandomMoments(
  folder: string,
  kills: number,
  seed: number,
  say: (line: string) => void = () => {},
): Promise<Told> {
  const random = randomFrom(seed)
  const told: Told = { kills: 0, inTime: 0, between: 0, wrong: [] }
  const filings = join(folder, 'content/filings')
  const out = join(folder, 'out')
  const second = join(filings, 'second.txt')
  mkdirSync(filings, { recursive: true })
  writeFileSync(join(filings, 'first.txt'), supplement())
  // The library has two states, with one filing and with two; each build leads from one to the other.
  const put = (state: number) =>
    state ? writeFileSync(second, supplement('Alder Value Fund', 'June 1, 2011')) : rmSync(second, { force: true })
  const sites: Map<string, string>[] = []
  let longest = 0
  for (const state of [1, 0]) {
    put(state)
    const began = performance.now()
    const { code, said } = await run(folder, 'build')
    if (code) throw new Error(`The build of the library failed before anything was killed: ${said}`)
    longest = Math.max(longest, performance.now() - began)
    sites[state] = sumsBelow(out)
  }
  for (let n = 0, state = 1; n < kills; n++, state = 1 - state) {
    put(state)
    const input = sumsBelow(filings)
    const moment = Math.round(random.next() * longest * 1.1)
    // As one process or as several parts that are joined.
    const { child, ended } = start(folder, 'build', [], { WORKERS: '2', MOST_PAGES: random.pick(['', '1']) })
    const timer = setTimeout(() => {
      try {
        process.kill(-child.pid!, 'SIGKILL')
      } catch {
        told.inTime++
      }
    }, moment)
    const { code } = await ended
    clearTimeout(timer)
    told.kills++
    if (code === 0) told.inTime++
    const left = sumsBelow(out)
    const where = `kill ${n} of seed ${seed}, after ${moment} ms`
    if (!existsSync(out)) {
      // The moment between the two renames: the old site stands beside, whole, and the next command puts it back.
      told.between++
      if (!sites.some(site => same(site, sumsBelow(`${out}.old`)))) told.wrong.push(`${where}: no site, and none beside it`)
    } else if (!sites.some(site => same(site, left)))
      told.wrong.push(`${where}: the published folder is neither the old site nor the new one`)
    if (!same(input, sumsBelow(filings))) told.wrong.push(`${where}: the input was changed`)
    const next = await run(folder, 'build')
    if (next.code) told.wrong.push(`${where}: the next build failed: ${next.said}`)
    else if (!same(sumsBelow(out), sites[state]!)) told.wrong.push(`${where}: the next build made another site`)
    if ((n + 1) % 10 === 0) say(`${n + 1} of ${kills} killed, ${told.wrong.length} wrong`)
  }
  return told
}

if (import.meta.main) {
  const { options } = givenOrEnd({
    call: 'npm run faults',
    does: 'Kills builds at random moments, and looks at what they leave.',
    options: {
      kills: { value: 'N', does: 'how many; 100 without it' },
      seed: { value: 'N', does: 'decides the moments; 1 without it' },
    },
  })
  const folder = mkdtempSync(join(tmpdir(), 'stickerbook-kills-'))
  const told = await killAtRandomMoments(folder, Number(options['kills'] ?? 100), Number(options['seed'] ?? 1), line => console.log(line))
  for (const what of told.wrong) console.log(what)
  console.log(
    `${told.kills} builds killed, ${told.inTime} of them done by then, ${told.between} between two renames: ${told.wrong.length} went wrong`,
  )
  if (told.wrong.length) cpSync(folder, `${folder}-wrong`, { recursive: true })
  rmSync(folder, { recursive: true, force: true })
  process.exitCode = told.wrong.length ? 1 : 0
}
