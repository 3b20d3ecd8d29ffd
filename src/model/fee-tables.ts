// The tables of fees in the order in which a portfolio's pages show them: Form N-1A's, ahead of it the schedule that the fees follow from.
import type { TableKind } from './kinds.ts'

const FEE_TABLES: readonly TableKind[] = ['fee-schedule', 'shareholder-fees', 'annual-operating-expenses', 'expense-example']

export const isFeeTable = (kind: TableKind): boolean => FEE_TABLES.includes(kind)
export const inFeeOrder = (a: TableKind, b: TableKind): number => FEE_TABLES.indexOf(a) - FEE_TABLES.indexOf(b)
