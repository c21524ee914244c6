import {
  decodePDFRawStream,
  PDFArray,
  type PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib'
import { type Statement, statementsIn } from './pdf-content'

/**
 * PD19: whatever a page draws outside its structure (furniture, lines, the marks of a list) is marked as an artifact, so
 * that a screen reader passes over it. Chromium leaves it unmarked.
 */
export function settleArtifacts(pdf: PDFDocument): void {
  const seen = new Set<PDFRef>()
  for (const page of pdf.getPages()) {
    const contents = page.node.get(PDFName.of('Contents'))
    const streams = contents instanceof PDFRef ? pdf.context.lookup(contents) : contents
    const refs = streams instanceof PDFArray ? streams.asArray() : [contents]
    for (const ref of refs) {
      if (!(ref instanceof PDFRef) || seen.has(ref)) continue
      seen.add(ref)
      const stream = pdf.context.lookup(ref)
      if (!(stream instanceof PDFRawStream)) continue
      const marked = withArtifacts(decodePDFRawStream(stream).decode())
      if (marked !== null) pdf.context.assign(ref, pdf.context.flateStream(marked))
    }
  }
}

const begin = '/Artifact BMC\n'
const end = '\nEMC\n'
const beginsPath = new Set(['m', 're'])
const paintsPath = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*'])
const showsText = new Set(['Tj', 'TJ', "'", '"'])
const drawsAtOnce = new Set(['Do', 'sh', 'EI'])

/** The content with marks put in, or null where all of it was marked. */
export function withArtifacts(content: Uint8Array): Uint8Array | null {
  const marks: { readonly at: number; readonly text: string }[] = []
  /** One entry for each open mark: whether what is in it belongs to the structure, or is an artifact already. */
  const open: boolean[] = []
  let covered = 0
  let path: number | null = null
  let textOpen = false
  const closeText = (at: number) => {
    if (textOpen) marks.push({ at, text: end })
    textOpen = false
  }
  const put = (from: number, to: number) => marks.push({ at: from, text: begin }, { at: to, text: end })

  for (const statement of statementsIn(content)) {
    const { operator, from, to } = statement
    if (operator === 'BMC' || operator === 'BDC') {
      closeText(from)
      const belongs = isCovering(content, statement)
      open.push(belongs)
      if (belongs) covered += 1
    } else if (operator === 'EMC') {
      closeText(from)
      if (open.pop()) covered -= 1
    } else if (covered > 0) path = null
    else if (operator === 'ET') closeText(from)
    else if (showsText.has(operator)) {
      if (!textOpen) marks.push({ at: from, text: begin })
      textOpen = true
    } else if (beginsPath.has(operator)) path ??= from
    else if (operator === 'n') path = null
    else if (paintsPath.has(operator) && path !== null) {
      put(path, to)
      path = null
    } else if (drawsAtOnce.has(operator)) put(from, to)
  }
  return marks.length === 0 ? null : inserted(content, marks)
}

function isCovering(content: Uint8Array, { from, to }: Statement): boolean {
  const text = Buffer.from(content.buffer, content.byteOffset + from, to - from).toString('latin1')
  return text.includes('/MCID') || /^\s*\/Artifact\b/.test(text)
}

function inserted(
  content: Uint8Array,
  marks: readonly { readonly at: number; readonly text: string }[],
): Uint8Array {
  const parts: Uint8Array[] = []
  let from = 0
  for (const { at, text } of marks) {
    parts.push(content.subarray(from, at), Buffer.from(text, 'latin1'))
    from = at
  }
  parts.push(content.subarray(from))
  return Buffer.concat(parts)
}
