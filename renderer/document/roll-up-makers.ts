import { type ExportedFile, type Format, stemOf, textFile, type Wish } from '../../shared/export/maker'
import { markdown } from '../../shared/export/markdown'
import { plainText } from '../../shared/export/plain-text'
import { type RollUpFile, rollUpPaper } from '../../shared/export/roll-up-paper'
import { rollUpTable } from '../../shared/export/roll-up-table'
import type { Question } from '../../shared/meeting/question/question'
import type { LocalDate } from '../../shared/ports'
import { dateInWords } from '../words/en/dates'
import { exporting } from '../words/en/export'
import type { Printer } from './papers'
import { partsOfPage } from './parts-of-page'
import type { PrintPayload } from './payload'
import { webPage } from './web-page'
import { wordFile } from './word/word-file'

/** The answers of all members as files (QA21): what the screen shows, as it stands on a day. */
export type RollUp = {
  readonly file: RollUpFile
  readonly question: Question
  readonly today: LocalDate
  readonly practice: boolean
}
type PageWish = Pick<Wish, 'largePrint' | 'sheet'>
export const rollUpFormats = ['pdf', 'html', 'docx', 'md', 'txt', 'csv'] as const satisfies readonly Format[]
export type RollUpFormat = (typeof rollUpFormats)[number]

export const isOfRollUp = (format: Format): format is RollUpFormat =>
  (rollUpFormats as readonly Format[]).includes(format)

export async function rollUpFile(
  given: RollUp,
  format: RollUpFormat,
  wish: PageWish,
  printer: Printer,
): Promise<ExportedFile> {
  const { file, question, today, practice } = given
  const blocks = rollUpPaper(file, question, { today, practice })
  const { charter } = file
  const payload: PrintPayload = {
    blocks,
    language: charter.language,
    title: exporting.title(charter.name, question.now.title, dateInWords(today)),
    ...(wish.largePrint ? { largePrint: true } : {}),
    ...(wish.sheet === 'A4' ? {} : { sheet: wish.sheet }),
  }
  // EX10, EX12: by host, question and day; practice says so.
  const stem = stemOf([charter.code, question.now.title, today, practice ? 'PRACTICE' : ''])
  const name = `${stem}.${format}`
  switch (format) {
    case 'pdf':
      return { name, bytes: await printer(payload) }
    case 'html':
      return textFile(name, webPage(payload))
    case 'docx':
      return { name, bytes: wordFile(payload) }
    case 'md':
      return textFile(name, markdown(partsOfPage(blocks)))
    case 'txt':
      return textFile(name, plainText(partsOfPage(blocks)))
    case 'csv': {
      const found = blocks.find((block) => block.type === 'roll-up')
      return textFile(name, found === undefined ? '' : rollUpTable(found, practice))
    }
  }
}
