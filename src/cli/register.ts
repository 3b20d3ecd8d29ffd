// `npm run register`: adds the addresses of the built site to CONTENT_DIR/addresses.txt, so that no later build may drop one.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { addressesOf, deadAddresses, registerOf } from '../checks/addresses.ts'
import { Redirects } from '../model/redirects.ts'
import { checkJson } from '../model/schema-problem.ts'
import { command } from './command.ts'
import { folders } from './records.ts'

const registerFile = join(folders.content, 'addresses.txt')
const redirectsFile = join(folders.content, 'redirects.json')

/** After a build: tells of addresses that died; 1 where there are any. Without a register there is nothing to hold. */
export function reportDeadAddresses(): number {
  if (!existsSync(registerFile)) return 0
  const redirects = existsSync(redirectsFile) ? checkJson(Redirects, readFileSync(redirectsFile, 'utf8'), redirectsFile) : {}
  const said = deadAddresses(registered(), built(), redirects)
  for (const sentence of said) console.error(sentence)
  return said.length ? 1 : 0
}

const registered = (): string[] => (existsSync(registerFile) ? readFileSync(registerFile, 'utf8').split('\n').filter(Boolean) : [])

const built = (): string[] =>
  addressesOf(
    readdirSync(folders.out, { recursive: true, withFileTypes: true })
      .filter(f => f.isFile())
      .map(f => relative(folders.out, join(f.parentPath, f.name)).split(sep).join('/')),
  )

const OUTLINE = {
  call: 'npm run register',
  does: 'Adds the addresses of the site in OUT_DIR to CONTENT_DIR/addresses.txt, so that no later build may drop one.',
}

if (import.meta.main) {
  void command(OUTLINE, () => {
    if (!existsSync(folders.out)) throw new Error(`Unexpected missing ${folders.out}, expected a built site; run "npm run build" first.`)
    const before = registered()
    const after = registerOf(before, built())
    writeFileSync(registerFile, `${after.join('\n')}\n`)
    console.log(`${after.length - before.length} new addresses, ${after.length} in all, in ${registerFile}`)
    return 0
  })
}
