import { readFileSync } from 'node:fs'
import path from 'node:path'
import { decodePDFRawStream, PDFContext, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { expect, test, vi } from 'vitest'
import { finishPdf } from '../../../electron/pdf-post'
import { elementsIn } from '../../../electron/pdf-structure'

const printed = readFileSync(path.resolve(import.meta.dirname, '../../fixtures/pdf/two-headings.pdf'))

/** Counted, not timed: how much of the pages is gone through. */
const read = vi.hoisted(() => ({ bytes: 0 }))
vi.mock('../../../electron/pdf-content', async (original) => {
  const whole = await original<typeof import('../../../electron/pdf-content')>()
  return {
    ...whole,
    statementsIn: (content: Uint8Array) => {
      read.bytes += content.length
      return whole.statementsIn(content)
    },
  }
})

test('SH44 what a page draws is gone through twice, where nothing in it runs from the right', async () => {
  read.bytes = 0
  await finishPdf(printed, { title: 'Digest of October 2026', language: 'en' })
  expect(read.bytes).toBe(2 * drawnIn(await PDFDocument.load(printed)))
})

/** Bytes of what its pages draw, laid open. */
function drawnIn(pdf: PDFDocument): number {
  return pdf
    .getPages()
    .map(({ node }) => node.Contents())
    .reduce(
      (sum, one) => sum + (one instanceof PDFRawStream ? decodePDFRawStream(one).decode().length : 0),
      0,
    )
}

/** A list of so many lines, each with a word in it, as a digest is. */
async function digest(lines: number): Promise<{ readonly pdf: PDFDocument; readonly root: PDFDict }> {
  const pdf = await PDFDocument.create()
  const element = (kind: string, kids: readonly unknown[]) =>
    pdf.context.register(pdf.context.obj({ Type: 'StructElem', S: kind, K: kids as never }))
  const all = Array.from({ length: lines }, () => element('P', [element('Span', [])]))
  const root = pdf.context.obj({ Type: 'StructTreeRoot', K: all })
  pdf.catalog.set(PDFName.of('StructTreeRoot'), pdf.context.register(root))
  if (!(root instanceof PDFDict)) throw new Error('no tree')
  return { pdf, root }
}

test('SH44 of a digest of ten times as many lines ten times as much of the structure is looked at, in reading order', async () => {
  const looked = vi.spyOn(PDFContext.prototype, 'lookup')
  const lookedFor = async (lines: number) => {
    const { pdf, root } = await digest(lines)
    looked.mockClear()
    const found = elementsIn(pdf, root)
    expect(found.map(({ element }) => `${element.get(PDFName.of('S'))}`).slice(0, 4)).toEqual([
      '/P',
      '/Span',
      '/P',
      '/Span',
    ])
    expect(found).toHaveLength(2 * lines)
    return looked.mock.calls.length
  }
  const [some, ten] = [await lookedFor(300), await lookedFor(3000)]
  expect(ten / some).toBeLessThan(11)
  looked.mockRestore()
})
