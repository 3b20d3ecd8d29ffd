// In: the words of a text. Out: runs of words that may hold names: capitalised words with connectors between them.
//   grammar: word (word | connector word)*
import { isHead, wordOf, type Token } from './fund-name-words.ts'

export function runsOf(tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = []
  let run: Token[] = []
  const close = () => {
    while (run.length && run.at(-1)!.connector && run.at(-1)!.text !== '&') run.pop()
    if (run.length) runs.push(run)
    run = []
  }
  for (const [i, t] of tokens.entries()) {
    const next = tokens[i + 1]
    const isBehindComma = !run.length && tokens[i - 1]?.text === ',' && runs.length > 0
    if (/^Inc\.?$/i.test(t.text) && (run.length || isBehindComma)) {
      // "Larch Fund, Inc.": the comma has closed the run that goes on.
      if (isBehindComma) run = [...runs.pop()!, { ...t, ...wordOf(`, ${t.text}`) }]
      else run.push(t)
      close()
    } else if (isBreakWithin(t, run, next, tokens[i + 2])) continue
    else if (partsNames(t, run, next)) close()
    else {
      run.push(t)
      if (endsSentence(t)) close()
    }
  }
  close()
  return runs
}

const endsSentence = (t: Token): boolean => t.bare.length < t.text.length && t.text.endsWith('.')

/** "… TREMAYNE SMALL CAP\nFUND AND …": no name begins with its head noun. */
function isBreakWithin(t: Token, run: readonly Token[], next: Token | undefined, then: Token | undefined): boolean {
  if (t.text !== '\n' || run.length < 2 || run.some(isHead) || run.at(-1)!.connector) return false
  // "Ashgrove Dynamic Yield\nETF\n"
  if (next?.text === 'ETF') return then === undefined || /^[\n(]/.test(then.text)
  // "LARCH 500\nINDEX FUND"
  const head = /^index$/i.test(next?.text ?? '') ? then : next
  return (
    /^(?:FUND|PORTFOLIO|Fund|Portfolio)[,)]?$/.test(head?.text ?? '') &&
    run.every(r => r.text === r.text.toUpperCase()) === /^[A-Z]{2}/.test(next!.text)
  )
}

function partsNames(t: Token, run: readonly Token[], next: Token | undefined): boolean {
  if (t.text === '\n' || !(t.word || (t.connector && run.length > 0))) return true
  // "Adviser to the Fund" speaks of an office, "Meridale Advisor Growth Fund" does not.
  if (t.office && (next?.connector ?? false)) return true
  return t.stop && !(t.goesBefore?.test(next?.text ?? '') ?? false) && !isWithinName(t, run, next)
}

/**
 * "Pacer Benchmark Industrial ETF": between capital words that have no head noun yet,
 * a word that else speaks of a fund's figures is one of its name.
 */
function isWithinName(t: Token, run: readonly Token[], next: Token | undefined): boolean {
  const last = run.at(-1)
  // "Larch 500 Value with Momentum ETF"
  if (t.text === 'with') return !!last?.word && !run.some(isHead) && !!next?.word && !next.stop && /\p{Ll}/u.test(next.text)
  if (/^following$/i.test(t.text)) return /^trend$/i.test(last?.text ?? '')
  return (
    /^(?:All|Benchmark|Performance|Reference|Plan|Inception|Classes|Section|Average|Annual)$/.test(t.text) &&
    !!last?.word &&
    !last.connector &&
    !run.some(isHead) &&
    !!next?.word &&
    !next.stop &&
    // "Larch Transportation Average ETF", "Larch Cash Balance Plan Fund"
    (next.head ? /^(?:Average|Plan)$/.test(t.text) && run.length > 1 : /\p{Ll}/u.test(next.text))
  )
}
