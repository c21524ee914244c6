import { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { settleLetters } from '../../../electron/pdf-letters'

/** A face with the map of its signs to letters, as Chromium writes it. */
async function settled(map: string): Promise<string> {
  const pdf = await PDFDocument.create()
  const letters = pdf.context.register(pdf.context.flateStream(map))
  pdf.context.register(pdf.context.obj({ Type: 'Font', ToUnicode: letters }))
  const read = await PDFDocument.load(await pdf.save({ useObjectStreams: false }))
  settleLetters(read)
  for (const [, object] of read.context.enumerateIndirectObjects()) {
    const ref =
      'get' in object ? (object as { get: (name: PDFName) => unknown }).get(PDFName.of('ToUnicode')) : null
    if (!(ref instanceof PDFRef)) continue
    const stream = read.context.lookup(ref)
    if (stream instanceof PDFRawStream)
      return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
  }
  throw new Error('There is no map')
}

describe('SH43 an apostrophe stays one', () => {
  test('where a face draws it with the sign of another letter', async () => {
    const map = (letter: string) => `2 beginbfchar\n<00A9> <${letter}>\n<02BC> <0041>\nendbfchar\n`
    expect(await settled(map('02BC'))).toBe(map('2019'))
    expect(await settled(map('2019'))).toBe(map('2019'))
  })
})
