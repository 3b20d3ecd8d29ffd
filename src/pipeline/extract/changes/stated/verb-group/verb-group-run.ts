// A verb group that is being read, word by word, and what it is once it is read.
import type { Statement } from '../statement/statement.ts'
import type { Form } from './verbs.ts'

export interface Token {
  word: string
  from: number
  to: number
}
/** `reduced`: it tells by the way of a noun, as "managed by X" does. */
export type Found = Pick<Statement, 'passive' | 'tense' | 'negative' | 'ended' | 'continues' | 'begins' | 'modal' | 'progressive'> & {
  reduced: boolean
}
export type Group = Found & Pick<Statement, 'verb' | 'group'> & { first: number; last: number }

export const PLAIN: Found = {
  passive: false,
  tense: 'present',
  negative: false,
  ended: false,
  continues: false,
  begins: false,
  modal: null,
  progressive: false,
  reduced: false,
}

export const groupOf = (tokens: readonly Token[], verb: string, first: number, last = first, found = PLAIN): Group => ({
  ...found,
  verb,
  first,
  last,
  group: { from: tokens[first]!.from, to: tokens[last]!.to },
})

/** A group that is being read: the words behind `next` are taken. */
export interface Run {
  readonly tokens: readonly Token[]
  readonly first: number
  next: number
  readonly found: Found
  /** An auxiliary is taken: the verb may be a bare "serve". */
  helped: boolean
  /** The last auxiliary is a form of "have", of "be". */
  perfect: boolean
  be: boolean
  /** The group opens with "to". */
  to: boolean
}

export const wordAt = ({ tokens, next }: Run, ahead: number): string => tokens[next + ahead]?.word ?? ''
export const done = ({ tokens, first, found }: Run, verb: string, last: number): Group => groupOf(tokens, verb, first, last, found)
export const formAs = (forms: readonly Form[], form: Form['form']): Form | undefined => forms.find(f => f.form === form)
