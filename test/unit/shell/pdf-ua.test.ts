import { readFileSync } from 'node:fs'
import path from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { withArtifacts } from '../../../electron/pdf-artifacts'
import { finishPdf } from '../../../electron/pdf-post'
import { pdfUaFaults } from '../../fixtures/pdf-ua'

/** As Chromium 130 printed it: two headings, a link, a table with headings, a list. */
const printed = readFileSync(path.resolve(import.meta.dirname, '../../fixtures/pdf/two-headings.pdf'))
const facts = { title: 'Minutes of Harbour', language: 'en-GB' }
const marked = (content: string) => {
  const found = withArtifacts(Buffer.from(content, 'latin1'))
  return found === null ? null : Buffer.from(found).toString('latin1').replace(/\s+/g, ' ').trim()
}

describe('PD19 a printed PDF keeps the checked part of PDF/UA-1', () => {
  test('what Chromium prints does not, what we hand out does', async () => {
    expect((await pdfUaFaults(printed)).length).toBeGreaterThan(3)
    expect(await pdfUaFaults(await finishPdf(printed, facts))).toEqual([])
  })

  test('the check finds what is taken out again', async () => {
    const pdf = await PDFDocument.load(await finishPdf(printed, facts), { updateMetadata: false })
    pdf.setLanguage('not a language')
    pdf.catalog.delete(pdf.catalog.context.obj('Metadata') as never)
    expect(await pdfUaFaults(await pdf.save())).toContain('7.2 language')
  })

  test('lines and letters of the furniture are artifacts, what is tagged stays as it is', () => {
    expect(marked('q 0 0 5 5 re f Q')).toBe('q /Artifact BMC 0 0 5 5 re f EMC Q')
    expect(marked('BT /F1 9 Tf (Page 1) Tj 3 0 Td (of 2) Tj ET')).toBe(
      'BT /F1 9 Tf /Artifact BMC (Page 1) Tj 3 0 Td (of 2) Tj EMC ET',
    )
    expect(marked('/P <</MCID 0 >>BDC BT (Asha) Tj ET EMC')).toBeNull()
    expect(marked('/Artifact BMC 0 0 5 5 re f EMC')).toBeNull()
  })

  test('a path that only clips is nothing drawn; strings and pictures hide no operators', () => {
    expect(marked('0 0 5 5 re W n')).toBeNull()
    expect(marked('(a \\) f re (b)) Tj')).toBe('/Artifact BMC (a \\) f re (b)) Tj')
    expect(marked('BI /W 1 ID \u0001 f EMC\u0002 EI Q')).toBe(
      '/Artifact BMC BI /W 1 ID \u0001 f EMC\u0002 EI EMC Q',
    )
    expect(marked('/Im1 Do')).toBe('/Artifact BMC /Im1 Do EMC')
  })

  test('letters that run from the right are marked inside their own marks', () => {
    expect(marked('BT /ReversedChars BMC <0001> Tj EMC ET')).toBe(
      'BT /ReversedChars BMC /Artifact BMC <0001> Tj EMC EMC ET',
    )
  })
})
