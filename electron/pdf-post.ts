import { PDFDocument } from '@cantoo/pdf-lib'

/** What Chromium leaves undone in a tagged PDF, and what it makes different each time (PD rules, decisions 28c). */
export type PdfFacts = { readonly title: string; readonly language: string }

export async function finishPdf(printed: Uint8Array, facts: PdfFacts): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false })
  pdf.setTitle(facts.title, { showInWindowTitleBar: true })
  pdf.setLanguage(facts.language)
  return pdf.save({ useObjectStreams: false })
}
