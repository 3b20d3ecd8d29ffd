// Bytes as they come from EDGAR, and what reading makes of them: encodings, line ends, parts, headers, refusals.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSubmission } from '../../../src/pipeline/read/read.ts'

const read = (bytes: Uint8Array | string) =>
  readSubmission({ file: 'x.txt', path: 'x.txt', bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes, sidecar: {} })
const submissionOf = (bytes: Uint8Array | string) => read(bytes).submission!

describe('encodings', () => {
  it('reads curly quotes of Windows-1252', () => {
    const { text, encoding } = submissionOf(Buffer.from([0x93, 0x46, 0x75, 0x6e, 0x64, 0x92, 0x73, 0x94, 0x20, 0x96]))
    expect([text, encoding]).toEqual(['“Fund’s” –', 'windows-1252'])
  })
  it('reads UTF-8 with a byte order mark', () => {
    expect(submissionOf(Buffer.from('\ufeffThe “Fund”')).text).toBe('The “Fund”')
  })
  it('reads UTF-16 of both orders', () => {
    const little = Buffer.from('\ufeffThe “Fund”', 'utf16le')
    expect(submissionOf(little)).toMatchObject({ text: 'The “Fund”', encoding: 'utf-16le' })
    expect(submissionOf(Buffer.from(little).swap16())).toMatchObject({ text: 'The “Fund”', encoding: 'utf-16be' })
  })
  it('gives back the letters that went astray as control characters', () => {
    expect(submissionOf('\u0093Fund\u0094 \u0097 the adviser').text).toBe('“Fund” — the adviser')
  })
  it('keeps a damaged letter in its UTF-8 and says so', () => {
    const { submission, problems } = read(Buffer.concat([Buffer.from('“a” '.repeat(20)), Buffer.from([0xff])]))
    expect(submission!.encoding).toBe('utf-8')
    expect(problems.map(p => p.rule)).toEqual(['read:damaged-letters'])
  })
})

describe('lines', () => {
  it('ends them at CRLF, LF and a bare CR, not at a form feed', () => {
    expect(submissionOf('a\r\nb\nc\rd\fe').lineStarts).toEqual([0, 3, 5, 7])
  })
})

describe('submissions', () => {
  const { header, documents, furniture, text } = submissionOf(readFileSync('tests/samples/read/mail-header-of-1996/in.txt'))
  it('reads the header of the 1990s, and no date where there is none', () => {
    expect(header).toMatchObject({
      accession: '0000900001-96-000007',
      form: '497',
      filed: '1996-06-10',
      effective: null,
      series: [],
      filers: [{ name: 'WEXCOMBE SERIES TRUST', cik: '0000900001', formerNames: [{ name: 'WEXCOMBE & SONS FUND INC', changed: null }] }],
    })
  })
  it('tells documents apart though end tags are missing', () => {
    expect(documents.map(d => [d.type, d.format, text.slice(d.from, d.to).trim().split('\n')[0]])).toEqual([
      ['497', 'text', 'The adviser has moved.'],
      ['GRAPHIC', 'other', 'begin 644 logo.gif'],
    ])
  })
  it('lists what is neither as furniture', () => {
    const ends = furniture.map(f => f.text.trim().split('\n')).map(lines => [lines[0], lines.at(-1)])
    expect(ends).toEqual([
      ['-----BEGIN PRIVACY-ENHANCED MESSAGE-----', '<TEXT>'],
      ['<DOCUMENT>', '<TEXT>'],
      ['</TEXT>', '-----END PRIVACY-ENHANCED MESSAGE-----'],
    ])
    const all = text.split('\n')
    for (const f of furniture) expect(all.slice(f.lines[0] - 1, f.lines[1]).join('\n')).toContain(f.text.trim())
  })
  it('reads series and classes, new ones too, each once', () => {
    const series =
      '<SERIES>\n<OWNER-CIK>0000900001\n<SERIES-ID>S000000001\n<SERIES-NAME>Alder & Oak Fund\n<CLASS-CONTRACT>\n<CLASS-CONTRACT-ID>C000000001\n<CLASS-CONTRACT-NAME>Class A\n<CLASS-CONTRACT-TICKER-SYMBOL>ALDRX\n</CLASS-CONTRACT>\n</SERIES>\n'
    const text = `<SEC-HEADER>\n<SERIES-AND-CLASSES-CONTRACTS-DATA>\n<NEW-SERIES-AND-CLASSES-CONTRACTS>\n${series}</NEW-SERIES-AND-CLASSES-CONTRACTS>\n<MERGER-SERIES-AND-CLASSES-CONTRACTS>\n<MERGER>\n<TARGET-DATA>\n${series}</TARGET-DATA>\n</MERGER>\n</MERGER-SERIES-AND-CLASSES-CONTRACTS>\n</SERIES-AND-CLASSES-CONTRACTS-DATA>\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>497\n<TEXT>\nx\n</TEXT>\n</DOCUMENT>\n`
    expect(submissionOf(text).header!.series).toEqual([
      { id: 'S000000001', name: 'Alder & Oak Fund', cik: '0000900001', classes: [{ id: 'C000000001', name: 'Class A', ticker: 'ALDRX' }] },
    ])
  })
  it('takes a document that begins on the line of its tags', () => {
    const { documents, text } = submissionOf('<DOCUMENT><TYPE>497K<TEXT><HTML><BODY><P>Hello</P></BODY></HTML></TEXT></DOCUMENT>')
    expect(documents.map(d => [d.type, d.format, text.slice(d.from, d.to)])).toEqual([
      ['497K', 'html', '<HTML><BODY><P>Hello</P></BODY></HTML>'],
    ])
  })
})

describe('what cannot be read', () => {
  const message = (bytes: Uint8Array | string) => read(bytes).problems.map(p => `${p.rule} ${p.message}`)
  it('says why', () => {
    expect(message('')).toEqual(['read:empty-file Unexpected empty file, expected the text of a filing; nothing was read.'])
    expect(message(' \n\t\n')).toEqual(['read:empty-file Unexpected file of white space, expected the text of a filing; nothing was read.'])
    expect(message('%PDF-1.4 …')).toEqual(['read:binary-file Unexpected PDF file, expected text or HTML; nothing was read.'])
    expect(message(Uint8Array.from({ length: 3000 }, (_, i) => (i * 7) % 31))[0]).toMatch(/^read:binary-file Unexpected control characters/)
    expect(message('word '.repeat(2_000_000))).toEqual([
      'read:long-line Unexpected line of 10000000 characters, expected at most 2000000 in plain text; nothing was read.',
    ])
    expect(message('<DOCUMENT>\n<TYPE>GRAPHIC\n<TEXT>\nbegin 644 a.gif\n</TEXT>\n')[0]).toMatch(/^read:no-document/)
  })
  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), bytes => {
        const { submission, problems } = read(bytes)
        expect(submission !== null || problems.length > 0).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
