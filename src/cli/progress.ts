// Long work shows itself: on a terminal a line that replaces itself, elsewhere a plain line now and then; short work says nothing there.
const EVERY_MS = 10_000
const EVERY_ON_TERMINAL_MS = 100

/** Tell it how many are done: "Reading 1,200 of 10,000, 85/s, 1 min 43 s left". */
export function progressOf(step: string, total: number): (done: number) => void {
  const start = performance.now()
  const terminal = process.stderr.isTTY
  let last = start
  return done => {
    const now = performance.now()
    const finished = done === total
    if (terminal ? now - last < EVERY_ON_TERMINAL_MS && !finished : now - last < EVERY_MS) return
    last = now
    const rate = done / Math.max(0.001, (now - start) / 1000)
    const pace = `${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s`
    const left = `${spellDuration((total - done) / rate)} left`
    const line = `${step} ${done.toLocaleString('en-US')} of ${total.toLocaleString('en-US')}, ${pace}, ${left}`
    process.stderr.write(terminal ? `\r\u001b[K${finished ? '' : `${bar(done / total)} ${line}`}` : `${line}\n`)
  }
}

/** "1 min 43 s", "2 h 5 min" */
export function spellDuration(seconds: number): string {
  const whole = Math.ceil(seconds)
  return whole < 60
    ? `${whole} s`
    : whole < 3600
      ? `${Math.floor(whole / 60)} min ${whole % 60} s`
      : `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`
}

const bar = (share: number): string => `[${'#'.repeat(Math.round(share * 20)).padEnd(20)}]`
