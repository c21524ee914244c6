import { strToU8, zipSync } from 'fflate'
import { renderToStaticMarkup } from 'react-dom/server'
import type { TitleBlock } from '../../../shared/minutes/block'
import { directionOf } from '../languages'
import { readMarkup } from '../markup'
import { furnitureOf, PrintPage } from '../PrintPage'
import type { PrintPayload } from '../payload'
import { bodyOf } from './body'
import * as parts from './parts'
import { fileOf, relationOf } from './picture'
import { numberingPart, stylesPart } from './styles'

/**
 * The document for Word and its kin (EX21): the elements of the printed page, with Word's own styles, so that a secretary can
 * go on writing in it. No macros, nothing fetched, no dates but the meeting's: the same record is the same bytes.
 */
export function wordFile(payload: PrintPayload): Uint8Array {
  const { title, language } = payload
  const addresses: string[] = []
  const pictures: string[] = []
  let lists = 0
  const body = bodyOf(readMarkup(renderToStaticMarkup(<PrintPage payload={payload} />)), {
    links: {
      to: (address) => `link${placeIn(addresses, address)}`,
      of: (data) => relationOf(placeIn(pictures, data)),
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
      pictures.map((_, at) => ({ id: relationOf(at), file: fileOf(at) })),
    ),
    'word/styles.xml': stylesPart(language, payload.largePrint ? 16 : 11.5),
    'word/numbering.xml': numberingPart(lists),
    'word/settings.xml': parts.settings(),
    'word/header1.xml': parts.headerPart(furniture),
    'word/footer1.xml': parts.footerPart(furniture),
  }
  const texts = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const)
  const media = pictures.map((data, at) => [`word/${fileOf(at)}`, bytesOf(data)] as const)
  return zipSync(Object.fromEntries([...texts, ...media]), { mtime: firstDay, level: 6 })
}

/** Where it stands in the list, put behind all others if it was not there. */
function placeIn(list: string[], one: string): number {
  const known = list.indexOf(one)
  return known >= 0 ? known : list.push(one) - 1
}

const bytesOf = (data: string) => Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))

/** The first day a zip file can name, in whichever zone: it is written without one. */
const firstDay = new Date(1980, 0, 1)
