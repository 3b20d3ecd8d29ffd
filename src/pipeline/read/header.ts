// In: the text of an EDGAR header, with its lines. Out: accession number, form, dates, filers with former names, series and classes.
//
// header  = "<SEC-HEADER>" | "<IMS-HEADER>" { field | section | tag }
// field   = NAME ":" value              ACCESSION NUMBER:  0000934512-07-000118
// tag     = "<" NAME ">" value          <ACCESSION-NUMBER>0000934512-07-000118
// section = "FILER:" | "FORMER COMPANY:" | …  (fields below belong to it)
import { isIsoDate, type IsoDate } from '../../model/iso-date.ts'
import type { Lines } from '../../model/lines.ts'
import type { Filer, Header } from '../../model/submission.ts'
import { readSeries } from './series.ts'

/** What a field is called in the two ways of writing headers. */
const FIELDS: Readonly<Record<string, 'accession' | 'form' | 'filed' | 'effective' | 'name' | 'cik' | 'former' | 'changed' | 'filer'>> = {
  'ACCESSION NUMBER': 'accession',
  'ACCESSION-NUMBER': 'accession',
  'CONFORMED SUBMISSION TYPE': 'form',
  TYPE: 'form',
  'FILED AS OF DATE': 'filed',
  'FILING-DATE': 'filed',
  'EFFECTIVENESS DATE': 'effective',
  'EFFECTIVENESS-DATE': 'effective',
  'COMPANY CONFORMED NAME': 'name',
  'CONFORMED-NAME': 'name',
  'CENTRAL INDEX KEY': 'cik',
  CIK: 'cik',
  'FORMER CONFORMED NAME': 'former',
  'FORMER-CONFORMED-NAME': 'former',
  'DATE OF NAME CHANGE': 'changed',
  'DATE-CHANGED': 'changed',
  FILER: 'filer',
  'SUBJECT COMPANY': 'filer',
  'FILED BY': 'filer',
  'FILED-BY': 'filer',
}

export function readHeader(text: string, lines: Lines): Header {
  const header: Header = { accession: null, form: null, filed: null, effective: null, filers: [], series: [], lines }
  const cut = /<SERIES-AND-CLASSES-CONTRACTS-DATA>/i.exec(text)?.index ?? text.length
  let filer: Filer | null = null
  for (const line of text.slice(0, cut).split(/\r\n|\n|\r/)) {
    const m = /^\s*<([A-Z-]+)>\s*(.*)$/.exec(line) ?? /^\s*([A-Z][A-Z -]*[A-Z]):\s*(.*)$/.exec(line)
    const field = m && FIELDS[m[1]!]
    if (!m || !field) continue
    const value = m[2]!.trim().replace(/&amp;/g, '&')
    if (field === 'filer') {
      filer = null
      continue
    }
    if (!value) continue
    switch (field) {
      case 'accession':
        header.accession ??= /\d{10}-\d{2}-\d{6}/.exec(value)?.[0] ?? null
        break
      case 'form':
        header.form ??= value
        break
      case 'filed':
        header.filed ??= dateOf(value)
        break
      case 'effective':
        header.effective ??= dateOf(value)
        break
      case 'name':
        filer = { name: value, cik: '', formerNames: [] }
        header.filers.push(filer)
        break
      case 'cik':
        if (!filer || filer.cik) {
          filer = { name: '', cik: '', formerNames: [] }
          header.filers.push(filer)
        }
        filer.cik = value
        break
      case 'former':
        filer?.formerNames.push({ name: value, changed: null })
        break
      case 'changed': {
        const former = filer?.formerNames.at(-1)
        if (former) former.changed = dateOf(value)
      }
    }
  }
  header.accession ??= /<SEC-DOCUMENT>(\d{10}-\d{2}-\d{6})/i.exec(text)?.[1] ?? null
  header.filers = header.filers.filter(f => f.name || f.cik)
  header.series = readSeries(text.slice(cut))
  return header
}

/** 20070917 as a date; null where it is none. */
function dateOf(value: string): IsoDate | null {
  const m = /^(\d{4})(\d{2})(\d{2})$/.exec(value)
  const date = m ? `${m[1]}-${m[2]}-${m[3]}` : ''
  return isIsoDate(date) ? date : null
}
