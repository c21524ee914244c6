import { canonical } from '../../shared/canonical'
import { type RecordMakers, textFile } from '../../shared/export/maker'
import { markdown } from '../../shared/export/markdown'
import { plainText } from '../../shared/export/plain-text'
import { recordParts } from './record-parts'

/** Who makes which file of a published record, which is read where nothing else of its assembly is (CL7). */
export const recordMakers: RecordMakers = {
  md: (published, stem) => textFile(`${stem}.md`, markdown(recordParts(published))),
  txt: (published, stem) => textFile(`${stem}.txt`, plainText(recordParts(published))),
  json: ({ record, practice }, stem) =>
    textFile(`${stem}.json`, `${canonical(practice ? { ...record, practice } : record)}\n`),
}
