// A command of the program: what it is for, its options and what else may be named. `--help` tells them; an option that it does not have,
// or one without its value, ends it before it does anything. Ends with its exit code, an error in one sentence.
import { parseArgs } from 'node:util'
import { runOrExplain, tellFailure } from './failure.ts'

/** `value`: what is to stand behind the option, "N" for a whole number, in brackets where it may be left out; without it the option
 *  stands alone. */
export interface Option {
  value?: string
  does: string
}
export interface Outline {
  /** How it is called: "npm run check". */
  call: string
  does: string
  /** What may be named beside the options: "FILE…". */
  names?: string
  options?: Readonly<Record<string, Option>>
}
/** The options given, those that stand alone as '', and the names beside them. */
export interface Given {
  options: Readonly<Record<string, string>>
  names: readonly string[]
}

export const command = (outline: Outline, run: (given: Given) => number | Promise<number>): Promise<void> =>
  runOrExplain(() => {
    const given = givenTo(outline, process.argv.slice(2))
    if (given) return run(given)
    console.log(usageOf(outline))
    return 0
  })

/** For a script that goes on by itself: what was given. Ends the process where help was asked for, or something that it does not have. */
export function givenOrEnd(outline: Outline): Given {
  try {
    const given = givenTo(outline, process.argv.slice(2))
    if (given) return given
    console.log(usageOf(outline))
    process.exit(0)
  } catch (error) {
    tellFailure(error)
    process.exit(1)
  }
}

/** What was given; null where help was asked for. Throws where the command has no such option. */
export function givenTo(outline: Outline, args: readonly string[]): Given | null {
  const known = outline.options ?? {}
  const { tokens, positionals } = parseArgs({
    args: args.map((arg, i) => (mayStandAlone(arg, known) && (args[i + 1] ?? '-').startsWith('-') ? `${arg}=` : arg)),
    options: Object.fromEntries(Object.entries(known).map(([name, { value }]) => [name, { type: value ? 'string' : 'boolean' }])),
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const options: Record<string, string> = {}
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    if (token.name === 'help' || token.rawName === '-h') return null
    const option = Object.hasOwn(known, token.name) ? known[token.name] : undefined
    if (!option) throw new Error(`Unexpected option ${token.rawName}, expected ${spellOptions(outline)}, which tells more.`)
    // An option that follows is no value of the one before.
    options[token.name] = valueGiven(token.rawName, option, token.inlineValue || !token.value?.startsWith('--') ? token.value : undefined)
  }
  if (positionals.length && !outline.names)
    throw new Error(`Unexpected "${positionals[0]}", expected no name; "${outline.call} -- --help" tells what it takes.`)
  return { options, names: positionals }
}

function valueGiven(name: string, { value: expected }: Option, given: string | undefined): string {
  if (!expected) {
    if (given === undefined) return ''
    throw new Error(`Unexpected value "${given}" of ${name}, expected ${name} alone.`)
  }
  if (given === undefined) throw new Error(`Unexpected ${name} without a value, expected ${name} ${expected}.`)
  if (NUMBERS[expected]?.test(given) === false)
    throw new Error(`Unexpected ${name} ${given}, expected ${name} ${expected}, of whole numbers.`)
  return given
}

/** `--host` at the end, or before another option. */
const mayStandAlone = (arg: string, known: Readonly<Record<string, Option>>): boolean =>
  arg.startsWith('--') && Object.hasOwn(known, arg.slice(2)) && (known[arg.slice(2)]!.value ?? '').startsWith('[')

const NUMBERS: Readonly<Record<string, RegExp>> = { N: /^\d{1,15}$/, 'N,N': /^\d{1,15}(?:,\d{1,15})*$/ }

const spell = (name: string, { value }: Option): string => `--${name}${value ? ` ${value}` : ''}`

/** "--data DIR, --tree or --help" */
const spellOptions = ({ options = {} }: Outline): string =>
  [...Object.entries(options).map(([name, option]) => spell(name, option)), '--help'].join(', ').replace(/, (?=--help$)/, ' or ')

function usageOf({ call, does, names, options = {} }: Outline): string {
  const rows = [...Object.entries(options), ['help', { does: 'tell this' }] as const].map(
    ([name, option]) => [spell(name, option), option.does] as const,
  )
  const width = Math.max(...rows.map(([option]) => option.length))
  const usage = [call, '--', ...(names ? [names] : []), ...(rows.length > 1 ? ['[options]'] : ['[--help]'])].join(' ')
  return [does, '', `  ${usage}`, '', ...rows.map(([option, what]) => `  ${option.padEnd(width)}  ${what}`)].join('\n')
}
