import type { Published, Wish } from '../../shared/export/maker'
import { publishedBlocks } from '../../shared/export/published-blocks'
import { dateInWords } from '../words/en/dates'
import { exporting as words } from '../words/en/export'
import type { PrintPayload } from './payload'

/** A published record on paper (EX35). One that was published before records said their language was in English. */
export function recordPaper(
  published: Published,
  { largePrint, sheet }: Pick<Wish, 'largePrint' | 'sheet'>,
): PrintPayload {
  const { record } = published
  return {
    blocks: publishedBlocks(published),
    language: record.language ?? 'en',
    title: words.title(record.name, words.published, dateInWords(record.date)),
    ...(largePrint ? { largePrint } : {}),
    ...(sheet === 'A4' ? {} : { sheet }),
  }
}
