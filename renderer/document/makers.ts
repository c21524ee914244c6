import { meetingCalendar } from '../../shared/export/calendar'
import { type Makers, textFile } from '../../shared/export/maker'
import { markdown } from '../../shared/export/markdown'
import { meetingJson } from '../../shared/export/meeting-json'
import { plainText } from '../../shared/export/plain-text'
import { meetingTables } from '../../shared/export/tables'
import { exporting } from '../words/en/export'
import { docx, html, nameOf, type Printer, paperOf, pdfBy } from './papers'
import { partsOfPage } from './parts-of-page'

/** Who makes which file of a meeting: all that needs no window. What needs one is added by whoever has it. */
export const makers: Makers = {
  html,
  docx,
  md: (meeting, wish) => [
    textFile(`${nameOf(meeting, wish)}.md`, markdown(partsOfPage(paperOf(meeting, wish).blocks))),
  ],
  txt: (meeting, wish) => [
    textFile(`${nameOf(meeting, wish)}.txt`, plainText(partsOfPage(paperOf(meeting, wish).blocks))),
  ],
  csv: meetingTables,
  ics: meetingCalendar(exporting.calendar),
  json: meetingJson,
}

/** All of them, where there is a window to draw in: the app's own, or one that nobody sees (EX25). */
export function makersWith(printer: Printer): Makers {
  return { ...makers, pdf: pdfBy(printer) }
}
