// The way to a submission at the SEC, where it is known.
import { expect, test } from 'vitest'
import { atSec } from '../../src/site/site.ts'

const source = { file: 'a.txt', sha256: '', lines: 1, format: 'text' as const }

test('the sidecar says it, or it follows from accession number and CIK', () => {
  const known = { ...source, accession: '0000908737-06-000704', cik: '0001126087' }
  expect(atSec(known)).toBe('https://www.sec.gov/Archives/edgar/data/1126087/000090873706000704/0000908737-06-000704-index.htm')
  expect(atSec({ ...known, url: 'https://www.sec.gov/a.txt' })).toBe('https://www.sec.gov/a.txt')
  expect(atSec({ ...source, accession: known.accession })).toBeNull()
  expect(atSec({ ...source, cik: known.cik })).toBeNull()
})
