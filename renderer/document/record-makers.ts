import { canonical } from '../../shared/canonical'
import { type Published, type RecordMakers, textFile } from '../../shared/export/maker'
import { markdown } from '../../shared/export/markdown'
import { plainText } from '../../shared/export/plain-text'
import { publishedBlocks } from '../../shared/export/published-blocks'
import type { Printer } from './papers'
import { partsOfPage } from './parts-of-page'
import { recordPaper } from './record-papers'
import { webPage } from './web-page'
import { wordFile } from './word/word-file'

/** Who makes which file of a published record, which is read where nothing else of its assembly is (CL7, EX35). */
export const recordMakers: RecordMakers = {
  html: (published, stem, wish) => textFile(`${stem}.html`, webPage(recordPaper(published, wish))),
  docx: (published, stem, wish) => ({
    name: `${stem}.docx`,
    bytes: wordFile(recordPaper(published, wish)),
  }),
  md: (published, stem) => textFile(`${stem}.md`, markdown(partsIn(published))),
  txt: (published, stem) => textFile(`${stem}.txt`, plainText(partsIn(published))),
  json: ({ record, practice }, stem) =>
    textFile(`${stem}.json`, `${canonical(practice ? { ...record, practice } : record)}\n`),
}

/** All of them, where there is a window to draw in (EX25). */
export function recordMakersWith(printer: Printer): RecordMakers {
  return {
    ...recordMakers,
    pdf: async (published, stem, wish) => ({
      name: `${stem}.pdf`,
      bytes: await printer(recordPaper(published, wish)),
    }),
  }
}

const partsIn = (published: Published) => partsOfPage(publishedBlocks(published))
