import { blocksOf, type ExportedMeeting, rollOf, underNumber } from '../../shared/export/exported-meeting'
import {
  type ExportedFile,
  fileStem,
  type Maker,
  minutesStem,
  textFile,
  type Wish,
} from '../../shared/export/maker'
import { composeAgenda } from '../../shared/minutes/agenda-sheet'
import type { Block, TitleBlock } from '../../shared/minutes/block'
import { composePaperKit } from '../../shared/minutes/paper-kit'
import { dateInWords } from '../words/en/dates'
import { exporting as words } from '../words/en/export'
import type { PrintPayload } from './payload'
import { webPage } from './web-page'
import { wordFile } from './word/word-file'

/** What is drawn on a page goes out as a page: the same paper as HTML, for Word, and (with a printer) as PDF (EX22). */
export const html: Maker = (meeting, wish) => [
  textFile(`${nameOf(meeting, wish)}.html`, webPage(paperOf(meeting, wish))),
]

export const docx: Maker = (meeting, wish) => [
  { name: `${nameOf(meeting, wish)}.docx`, bytes: wordFile(paperOf(meeting, wish)) },
]

/** Whoever has a window to draw in. */
export type Printer = (payload: PrintPayload) => Promise<Uint8Array>

export const pdfBy =
  (printer: Printer): Maker =>
  async (meeting, wish): Promise<readonly ExportedFile[]> => [
    { name: `${nameOf(meeting, wish)}.pdf`, bytes: await printer(paperOf(meeting, wish)) },
  ]

export function nameOf(meeting: ExportedMeeting, { paper, largePrint, own }: Wish): string {
  const parts = [
    ...(paper === 'minutes' ? [minutesStem(meeting)] : [fileStem(meeting), paper]),
    ...(own ? ['OWN-RECORD'] : []),
    ...(largePrint ? ['large-print'] : []),
  ]
  return parts.join('_')
}

export function paperOf(meeting: ExportedMeeting, { paper, largePrint, sheet, own }: Wish): PrintPayload {
  const { charter } = meeting
  const made = makers[paper](meeting)
  const blocks = own ? made.map((block) => (block.type === 'title' ? { ...block, own } : block)) : made
  const title = blocks.find((block): block is TitleBlock => block.type === 'title')
  return {
    blocks,
    language: charter.language,
    title: words.title(charter.name, own ? words.own : words[paper], dateInWords(title?.date ?? '')),
    ...(largePrint ? { largePrint } : {}),
    ...(sheet === 'A4' ? {} : { sheet }),
  }
}

const makers: Readonly<Record<Wish['paper'], (meeting: ExportedMeeting) => readonly Block[]>> = {
  minutes: blocksOf,
  agenda: (meeting) => underNumber(meeting, composeAgenda(meeting.meeting, rollOf(meeting), meeting.charter)),
  kit: (meeting) => underNumber(meeting, composePaperKit(meeting.meeting, rollOf(meeting), meeting.charter)),
}
