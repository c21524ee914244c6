import { readFileSync } from 'node:fs'
import path from 'node:path'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { finishPdf } from '../../../electron/pdf-post'

/** As Chromium 130 printed it: two headings, a link, a table with headings, a list. */
const printed = readFileSync(path.resolve(import.meta.dirname, '../../fixtures/pdf/two-headings.pdf'))
const facts = { title: 'Minutes of Harbour <North> & Björn’s', language: 'en-GB' }

/** The same pages, printed later in a longer-running app: other dates, other running numbers. */
function printedLater(): Uint8Array {
  const text = printed.toString('latin1')
  const later = text
    .replaceAll('D:20261123', 'D:20270101')
    .replace(
      /node(\d{8})/g,
      (_whole, digits: string) => `node${String(Number(digits) + 4000).padStart(8, '0')}`,
    )
  expect(later).not.toBe(text)
  return Buffer.from(later, 'latin1')
}

const load = async () => PDFDocument.load(await finishPdf(printed, facts), { updateMetadata: false })

describe('SH32 the same pages give the same bytes', () => {
  test('whenever and however often they are printed', async () => {
    const first = Buffer.from(await finishPdf(printed, facts))
    expect(Buffer.from(await finishPdf(printed, facts)).equals(first)).toBe(true)
    expect(Buffer.from(await finishPdf(printedLater(), facts)).equals(first)).toBe(true)
  })

  test('another title is another file', async () => {
    const other = Buffer.from(await finishPdf(printed, { ...facts, title: 'Agenda' }))
    expect(other.equals(Buffer.from(await finishPdf(printed, facts)))).toBe(false)
  })

  test('no date, no user agent, an identity', async () => {
    const pdf = await load()
    expect([pdf.getCreationDate(), pdf.getModificationDate()]).toEqual([undefined, undefined])
    expect([pdf.getProducer(), pdf.getCreator()]).toEqual(['Folkmoot', 'Folkmoot'])
    expect(pdf.context.trailerInfo.ID).toBeInstanceOf(PDFArray)
  })
})

describe('SH31 what a reader needs', () => {
  test('title, language, metadata', async () => {
    const pdf = await load()
    expect(pdf.getTitle()).toBe(facts.title)
    expect(String(pdf.catalog.lookup(PDFName.of('Lang')))).toContain('en-GB')
    const stream = pdf.catalog.lookup(PDFName.of('Metadata'))
    const xmp = stream instanceof PDFRawStream ? Buffer.from(stream.getContents()).toString('utf8') : ''
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(xmp).toContain('Harbour &lt;North&gt; &amp; Björn’s')
  })

  test('a link says where it leads, tabs follow the structure', async () => {
    const page = (await load()).getPage(0)
    expect(page.node.get(PDFName.of('Tabs'))).toBe(PDFName.of('S'))
    const link = page.node.Annots()?.lookup(0, PDFDict)
    expect(String(link?.lookup(PDFName.of('Contents')))).not.toBe('undefined')
  })

  test('every id of the tree is in its index once, and every heading a cell names exists', async () => {
    const pdf = await load()
    const ids: string[] = []
    const named: string[] = []
    for (const [, object] of pdf.context.enumerateIndirectObjects()) {
      if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('StructElem'))
        continue
      ids.push(String(object.get(PDFName.of('ID'))))
      named.push(
        ...[...String(object.get(PDFName.of('A'))).matchAll(/Headers \[ ([^\]]*) \]/g)].flatMap((match) =>
          (match[1] ?? '').trim().split(/\s+/),
        ),
      )
    }
    const tree = pdf.catalog
      .lookup(PDFName.of('StructTreeRoot'), PDFDict)
      .lookup(PDFName.of('IDTree'), PDFDict)
    const leaf = tree.lookup(PDFName.of('Kids'), PDFArray).lookup(0, PDFDict)
    const indexed = leaf
      .lookup(PDFName.of('Names'), PDFArray)
      .asArray()
      .filter((_one, at) => at % 2 === 0)
      .map(String)
    expect(indexed).toEqual([...indexed].sort())
    expect([...ids].sort()).toEqual(indexed)
    expect(named).toHaveLength(2)
    for (const id of named) expect(ids).toContain(id)
    expect(JSON.stringify(ids)).not.toContain('node0')
  })

  test('an outline entry hangs under what holds it', async () => {
    const pdf = await load()
    const outlines = pdf.catalog.get(PDFName.of('Outlines'))
    const first = pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict).lookup(PDFName.of('First'), PDFDict)
    expect(first.get(PDFName.of('Parent'))).toBe(outlines)
    const below = first.lookup(PDFName.of('First'), PDFDict)
    expect(below.get(PDFName.of('Parent'))).not.toBe(first.get(PDFName.of('First')))
  })
})
