// In: a reading. Out: the changes that its sentences state, of all types in the order of the contract. One finder per file.
import type { Candidate, Reading } from '../candidate.ts'

export function statedChanges(_reading: Reading): Candidate[] {
  return []
}
