// Roles as the record has them, told in sentences.
import { expect, it } from 'vitest'
import { office, roleWords } from '../../src/site/history/role-words.ts'

it('tells what begins and what ends, as done or as to come', () => {
  expect(roleWords('portfolio manager, begins', true)).toBe('became portfolio manager')
  expect(roleWords('adviser, ends', true)).toBe('ceased to be adviser')
  expect(roleWords('subadviser, begins', false)).toBe('to become subadviser')
})

it('writes an office small, and leaves names and renames as they are', () => {
  expect(['ADVISER', 'Subadvisor', 'President and Trustee', 'renamed Alder Advisers, LLC'].map(office)).toEqual([
    'adviser',
    'subadvisor',
    'President and Trustee',
    'renamed Alder Advisers, LLC',
  ])
})
