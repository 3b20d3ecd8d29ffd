// Long work shows itself: on a terminal a line that replaces itself, elsewhere a plain line now and then; short work says nothing.
const EVERY_MS = 10_000

/** Tell it how many are done: "Reading 1,200 of 10,000, 85/s, 1 min 43 s left". */
export function progressOf(step: string, total: number): (done: number) => void {
  const start = performance.now(), terminal = process.stderr.isTTY
  let last = start
  return done => {
    const now = performance.now(), finished = done === total
    if (terminal ? now - last < 100 && !finished : now - last < EVERY_MS) return
    last = now
    const rate = done / Math.max(0.001, (now - start) / 1000), left = Math.ceil((total - done) / rate)
    const line = `${step} ${done.toLocaleString('en-US')} of ${total.toLocaleString('en-US')}, ${Math.round(rate)}/s, ${left < 60 ? '' : `${Math.floor(left / 60)} min `}${left % 60} s left`
    process.stderr.write(terminal ? `\r\u001b[K${finished ? '' : `${bar(done / total)} ${line}`}` : `${line}\n`)
  }
}

const bar = (share: number): string => `[${'#'.repeat(Math.round(share * 20)).padEnd(20)}]`
