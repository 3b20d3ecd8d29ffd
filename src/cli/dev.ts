// `npm run dev`: reads the filings once, then Astro's own server, which shows each change of page or style at once.
import { runAstro } from './astro.ts'
import { runOrExplain } from './failure.ts'
import { lockRecords } from './lock.ts'
import { folders, writeRecords } from './records.ts'

void runOrExplain(async () => {
  const release = lockRecords(folders)
  try {
    await writeRecords()
  } finally {
    release()
  }
  return runAstro(['dev', ...process.argv.slice(2)])
})
