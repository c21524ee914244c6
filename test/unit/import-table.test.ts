import { describe, expect, it } from 'vitest'
import { csv } from '../../shared/export/csv'
import { utf8 } from '../../shared/export/utf8'
import { cleanCell } from '../../shared/import/cell'
import { delimited } from '../../shared/import/delimited'
import { fileText } from '../../shared/import/file-text'
import { importLimits } from '../../shared/import/limits'
import { fine } from '../fixtures/world'

const bytes = (...all: readonly number[]) => Uint8Array.from(all)
const name = 'Åsa Łukasz 🏴 اسماء'
const utf16 = (text: string, littleEnd: boolean) =>
  Uint8Array.from(
    Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((unit) =>
      littleEnd ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff],
    ),
  )
const cellsOf = (text: string) => fine(delimited(text)).rows.map(({ cells }) => cells)
const refusalOf = (text: string) => {
  const read = delimited(text)
  return read.ok ? null : read.refusal
}

describe('IM10 the letters of a file are found out', () => {
  it('UTF-8, with its mark or without', () => {
    expect(fileText(utf8(name))).toEqual({ ok: true, value: { text: name, encoding: 'utf-8' } })
    expect(fine(fileText(utf8(`\ufeff${name}`))).text).toBe(name)
  })
  it('UTF-16 of either end, with its mark, and of plain letters without it', () => {
    const plain = 'Name\r\nAsha\r\nBjörn\r\n'
    expect(fine(fileText(utf16(`\ufeff${plain}`, true)))).toEqual({ text: plain, encoding: 'utf-16' })
    expect(fine(fileText(utf16(`\ufeff${plain}`, false))).text).toBe(plain)
    expect(fine(fileText(utf16(plain, true))).text).toBe(plain)
    expect(fine(fileText(utf16(plain, false))).text).toBe(plain)
  })
  it('Windows-1252 where nothing else fits, and says that this is a guess', () => {
    const read = fine(fileText(bytes(0x42, 0x6a, 0xf6, 0x72, 0x6e, 0x20, 0x80, 0x92)))
    expect(read).toEqual({ text: 'Björn €’', encoding: 'windows-1252' })
  })
  it('UTF-8 that is not sound is never half of it', () => {
    // Longer than need be, half a pair, beyond the last letter, cut off.
    const unsound = [
      [0xc0, 0xaf],
      [0xe0, 0x80, 0xaf],
      [0xed, 0xa0, 0x80],
      [0xf4, 0x90, 0x80, 0x80],
      [0x41, 0xe2, 0x82],
    ]
    for (const one of unsound) expect(fine(fileText(bytes(...one))).encoding).toBe('windows-1252')
  })
  it('refuses what is no list', () => {
    const cause = (given: Uint8Array) => {
      const read = fileText(given)
      return read.ok ? null : read.refusal.cause
    }
    expect(cause(bytes(0x50, 0x4b, 3, 4, 1))).toBe('spreadsheet')
    expect(cause(bytes(0xd0, 0xcf, 0x11, 0xe0))).toBe('spreadsheet')
    expect(cause(bytes(0x41, 0, 0, 0x42, 0x43))).toBe('no-text')
    expect(cause(bytes())).toBe('empty')
    expect(cause(bytes(0xef, 0xbb, 0xbf, 0x20, 0x0a))).toBe('empty')
    expect(cause(new Uint8Array(importLimits.size + 1))).toBe('size')
  })
})

describe('IM11 a table', () => {
  it('with commas, semicolons or tabs', () => {
    const wanted = [
      ['Name', 'Standing'],
      ['Asha', 'member'],
      ['Okonjo, Rosalind', 'member'],
    ]
    expect(cellsOf('Name,Standing\r\nAsha,member\r\n"Okonjo, Rosalind",member\r\n')).toEqual(wanted)
    expect(cellsOf('Name;Standing\nAsha;member\nOkonjo, Rosalind;member')).toEqual(wanted)
    expect(cellsOf('Name\tStanding\rAsha\tmember\rOkonjo, Rosalind\tmember\r')).toEqual(wanted)
    expect(cellsOf('sep=;\r\nName;Standing\r\nAsha;member')).toEqual(wanted.slice(0, 2))
  })
  it('of one column has no delimiter', () => expect(cellsOf('Asha\nBjörn\n')).toEqual([['Asha'], ['Björn']]))
  it('with quotes, breaks in cells and empty lines; each row knows its line', () => {
    const { rows } = fine(delimited('a,"b ""c""\nd"\n\n , \n"e",f"g'))
    expect(rows).toEqual([
      { line: 1, cells: ['a', 'b "c"\nd'] },
      { line: 4, cells: [' ', ' '] },
      { line: 5, cells: ['e', 'f"g'] },
    ])
  })
  it('refuses a quote that is never closed, with its line', () => {
    expect(refusalOf('Name,Standing\nAsha,"member\nBjörn,member\n')).toEqual({
      rule: 'IM11',
      cause: 'quote',
      line: 2,
    })
  })
  it('refuses what is larger than any list', () => {
    expect(refusalOf('a\n'.repeat(importLimits.rows + 1))?.cause).toBe('rows')
    expect(refusalOf(`${'a,'.repeat(importLimits.columns)}a`)?.cause).toBe('columns')
    expect(refusalOf('a'.repeat(importLimits.cell + 1))?.cause).toBe('cell')
    expect(cellsOf('a\n'.repeat(importLimits.rows))).toHaveLength(importLimits.rows)
  })
  it('reads a large file of any sort of line breaks in one go', () => {
    const long = `${'x'.repeat(300)},y`
    for (const ending of ['\n', '\r', '\r\n'])
      expect(cellsOf(`${long}${ending}`.repeat(40_000))).toHaveLength(40_000)
  })
})

describe('IM12 what nobody sees is taken out of a cell', () => {
  it('signs that turn words round, and control characters', () => {
    expect(cleanCell('Asha\u202e nimda')).toEqual({ text: 'Asha nimda', isCleaned: true })
    expect(cleanCell('\u2066Asha\u2069\u0007')).toEqual({ text: 'Asha', isCleaned: true })
    expect(cleanCell(' Asha \n Test ')).toEqual({ text: 'Asha Test', isCleaned: false })
  })
  it('direction marks and joiners of other scripts stay', () => {
    expect(cleanCell('می\u200cخواهم\u200f')).toEqual({ text: 'می\u200cخواهم\u200f', isCleaned: false })
  })
  it('the apostrophe that a table of ours puts before a formula', () => {
    const written = csv(['name'], [{ name: '=1+1' }, { name: '@asha' }, { name: "O'Neil" }])
    const read = fine(delimited(fine(fileText(utf8(written))).text))
    expect(read.rows.map(({ cells }) => cleanCell(cells[0] ?? '').text)).toEqual([
      'name',
      '=1+1',
      '@asha',
      "O'Neil",
    ])
  })
})
