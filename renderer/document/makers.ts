import type { Makers } from '../../shared/export/maker'
import { meetingJson } from '../../shared/export/meeting-json'
import { docx, html, type Printer, pdfBy } from './papers'

/** Who makes which file of a meeting: all that needs no window. What needs one is added by whoever has it. */
export const makers: Makers = {
  html,
  docx,
  json: meetingJson,
}

/** All of them, where there is a window to draw in: the app's own, or one that nobody sees (EX25). */
export function makersWith(printer: Printer): Makers {
  return { ...makers, pdf: pdfBy(printer) }
}
