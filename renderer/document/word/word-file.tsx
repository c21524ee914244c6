import { strToU8, zipSync } from 'fflate'
import { renderToStaticMarkup } from 'react-dom/server'
import type { TitleBlock } from '../../../shared/minutes/block'
import { directionOf } from '../languages'
import { readMarkup } from '../markup'
import { furnitureOf, PrintPage } from '../PrintPage'
import type { PrintPayload } from '../payload'
import { bodyOf } from './body'
import * as parts from './parts'
import { numberingPart, stylesPart } from './styles'

/**
 * The document for Word and its kin (EX21): the elements of the printed page, with Word's own styles, so that a secretary can
 * go on writing in it. No macros, nothing fetched, no dates but the meeting's: the same record is the same bytes.
 */
export function wordFile(payload: PrintPayload): Uint8Array {
  const { title, language } = payload
  const addresses: string[] = []
  let lists = 0
  const body = bodyOf(readMarkup(renderToStaticMarkup(<PrintPage payload={payload} />)), {
    links: {
      of: (address) => {
        const known = addresses.indexOf(address)
        return `link${known >= 0 ? known : addresses.push(address) - 1}`
      },
    },
    fromRight: directionOf(language) === 'rtl',
    newList: () => {
      lists += 1
      return lists + 1
    },
  })
  const head = payload.blocks.find((block): block is TitleBlock => block.type === 'title')
  const furniture = furnitureOf(payload)
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': parts.contentTypes(),
    '_rels/.rels': parts.packageRelations(),
    'docProps/core.xml': parts.coreProperties(title, head?.assembly ?? '', language, head?.date ?? ''),
    'docProps/app.xml': parts.appProperties(),
    'word/document.xml': parts.documentPart(body, directionOf(language) === 'rtl', payload.sheet ?? 'A4'),
    'word/_rels/document.xml.rels': parts.documentRelations(
      addresses.map((address, at) => ({ id: `link${at}`, address })),
    ),
    'word/styles.xml': stylesPart(language, payload.largePrint ? 16 : 11.5),
    'word/numbering.xml': numberingPart(lists),
    'word/settings.xml': parts.settings(),
    'word/header1.xml': parts.headerPart(furniture),
    'word/footer1.xml': parts.footerPart(furniture),
  }
  const zipped = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))
  return zipSync(zipped, { mtime: firstDay, level: 6 })
}

/** The first day a zip file can name, in whichever zone: it is written without one. */
const firstDay = new Date(1980, 0, 1)
